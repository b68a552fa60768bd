/** The script of the page: everything begins here. */

import "./style/page.css";
import { start } from "./main/start.tsx";

if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => void start());
else void start();
