import { render } from "preact";
import { App } from "./app.tsx";
import { openHttpSource } from "./source/http.ts";
import { startStore } from "./store/store.ts";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/controls.css";
import "./styles/shell.css";
import "./styles/review.css";
import "./styles/page.css";
import "./styles/record.css";

startStore(openHttpSource());
render(<App />, document.getElementById("app")!);
