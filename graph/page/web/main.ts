/** The script of the page: everything begins here, while the rest of the file is still read. */

import "./style/page.css";
import { start } from "./main/start.tsx";

void start();
