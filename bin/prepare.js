// Runs at the end of the build: makes the word files that would otherwise be made at the first page (a second or two).
import { loadDictionary } from "../dist/stages/segment/dictionary.js";

loadDictionary();
