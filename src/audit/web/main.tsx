/** Starts the audit page in the browser. */

import { render } from "preact";
import { App } from "./app.tsx";
import { createEmbeddedSource } from "./source/embedded.ts";
import { openHttpSource } from "./source/http.ts";
import { readEmbeddedData } from "./source/read-embedded.ts";
import { startStore } from "./store/store.ts";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/controls.css";
import "./styles/shell.css";
import "./styles/list.css";
import "./styles/review.css";
import "./styles/page.css";
import "./styles/marks.css";
import "./styles/record.css";
import "./styles/chosen.css";
import "./styles/parts.css";
import "./styles/forms.css";

const data = readEmbeddedData();
startStore(data === null ? openHttpSource() : createEmbeddedSource(data));
render(<App />, document.getElementById("app")!);
