/** The reports on the record as a whole: the one that is open, and the links to all of them. */

import type { VNode } from "preact";
import { changesOf } from "../changes/changes.ts";
import { ChangesReport } from "../changes/report.tsx";
import { Inside } from "../panels/link.tsx";
import { opening, usePage } from "../state/page.ts";
import type { Model } from "../model/model.ts";
import type { Report } from "../state/state.ts";
import { REPORTS } from "../words/words.ts";
import { Gaps } from "./gaps.tsx";
import { Losses } from "./losses.tsx";
import { Retractions } from "./retractions.tsx";

/** The reports that a record has: none where nothing is cited and nothing was taken back. */
export function reportsOf(model: Model): Exclude<Report, "">[] {
  const { about, tombstones } = model.view;
  return [
    ...(changesOf(model).compared ? ["changes"] as const : []),
    ...(about.cited ? ["gaps", "losses"] as const : []),
    ...(tombstones.id.length > 0 ? ["retractions"] as const : []),
  ];
}

/** Links to the reports, for the opening page. */
export function ReportLinks(): VNode | null {
  const { model } = usePage();
  const reports = reportsOf(model);
  if (reports.length === 0) return null;
  return (
    <section>
      <h3>{REPORTS.heading}</h3>
      <ul class="plain reports">
        {reports.map((report) => (
          <li key={report}>
            <Inside to={{ ...opening(null), report, place: "read" }}>
              {REPORTS.titles[report]}
            </Inside>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The report that is open, with the way back. */
export function OpenReport(): VNode {
  const { state } = usePage();
  return (
    <>
      <p class="close">
        <Inside to={{ ...opening(null), report: "" }}>{REPORTS.close}</Inside>
      </p>
      {state.report === "changes" && <ChangesReport />}
      {state.report === "gaps" && <Gaps />}
      {state.report === "losses" && <Losses />}
      {state.report === "retractions" && <Retractions />}
    </>
  );
}
