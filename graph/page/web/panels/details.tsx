/** The region Details: the reader of whatever is open. */

import type { VNode } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { showsChanges } from "../changes/changes.ts";
import { OldLink } from "../changes/gone.tsx";
import { ChangesReport } from "../changes/report.tsx";
import { opening, usePage } from "../state/page.ts";
import { PATHS, READER, REPORTS, STRINGS } from "../words/words.ts";
import { EntityReader } from "./entity.tsx";
import { Comparison } from "../viewpoints/comparison.tsx";
import { LostNotice } from "../viewpoints/leave_out.tsx";
import { FinderPanel } from "../paths/panel.tsx";
import { OpenReport } from "../reports/reports.tsx";
import { TourPanel } from "../tour/panel.tsx";
import { Inside } from "./link.tsx";
import { RelationReader } from "./relation.tsx";
import { Unseen } from "./unseen.tsx";
import { Colophon, Welcome } from "./welcome.tsx";

/** The region. */
export function Details(): VNode {
  const { model, state } = usePage();
  const region = useRef<HTMLElement>(null);
  const { selected, ignored } = state;
  useLayoutEffect(() => {
    // A claim that the address means has brought itself into view.
    if (!region.current?.querySelector(".meant")) region.current?.scrollTo({ top: 0 });
  }, [selected?.kind, selected?.at, state.step, state.report]);
  return (
    <section ref={region} class="details" id="details" aria-label={STRINGS.details} tabIndex={-1}>
      <TourPanel />
      {selected && (
        <p class="close">
          <Inside to={opening(null)}>
            {state.finding ? PATHS.back : state.report ? REPORTS.back : STRINGS.close}
          </Inside>
        </p>
      )}
      <OldLink />
      {ignored.length > 0 && <p class="gone">{READER.ignored(ignored.join(", "))}</p>}
      <Unseen />
      <LostNotice />
      {selected === null && !state.finding && state.report === "" && <Comparison />}
      {selected === null
        ? (state.finding
          ? <FinderPanel />
          : state.report
          ? <OpenReport />
          : showsChanges(model, state.report)
          ? <ChangesReport />
          : <Welcome />)
        : selected.kind === "entity"
        ? <EntityReader key={selected.at} at={selected.at} />
        : <RelationReader key={selected.at} at={selected.at} />}
      <Colophon disclaimed={selected === null && !state.finding && state.report === ""} />
    </section>
  );
}
