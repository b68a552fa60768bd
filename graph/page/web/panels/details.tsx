/** The region Details: the reader of whatever is open. */

import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { relationParts } from "../address/address.ts";
import { text } from "../model/model.ts";
import { opening, usePage } from "../state/page.ts";
import type { Gone } from "../state/state.ts";
import { PATHS, READER, REPORTS, STRINGS } from "../words/words.ts";
import { EntityReader } from "./entity.tsx";
import { Comparison } from "../viewpoints/comparison.tsx";
import { LostNotice } from "../viewpoints/leave_out.tsx";
import { FinderPanel } from "../paths/panel.tsx";
import { OpenReport } from "../reports/reports.tsx";
import { TourPanel } from "../tour/panel.tsx";
import { EntityLink, Inside } from "./link.tsx";
import { RelationReader } from "./relation.tsx";
import { Colophon, Welcome } from "./welcome.tsx";

function GoneNotice({ gone }: { gone: Gone }): VNode {
  const { model } = usePage();
  const { tombstones } = model.view;
  const ids = gone.kind === "relation" ? [...(relationParts(gone.id) ?? [gone.id])] : [gone.id];
  const missing = ids.filter((id, i) => i !== 1 && !model.entityById.has(id));
  const named = missing.length > 0 ? missing : [gone.id];
  return (
    <div class="gone">
      {named.map((id) => {
        const grave = model.tombstones.get(id);
        const heir = grave === undefined ? "" : text(model, tombstones.replaced_by[grave]);
        const at = model.entityById.get(heir);
        return (
          <div key={id}>
            <p>
              <strong>{READER.unknown(id)}</strong>{" "}
              {grave === undefined ? READER.unknownHint : READER.tombstone(
                text(model, tombstones.date[grave]),
                text(model, tombstones.reason[grave]),
              )}
            </p>
            {heir && (
              <p>
                {READER.replacedBy} {at === undefined ? heir : <EntityLink at={at} glyph />}
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** The region. */
export function Details(): VNode {
  const { state } = usePage();
  const region = useRef<HTMLElement>(null);
  const { selected, gone, ignored } = state;
  useEffect(() => {
    if (region.current) region.current.scrollTop = 0;
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
      {gone.map((item) => <GoneNotice key={`${item.kind} ${item.id}`} gone={item} />)}
      {ignored.length > 0 && <p class="gone">{READER.ignored(ignored.join(", "))}</p>}
      <LostNotice />
      {selected === null && !state.finding && state.report === "" && <Comparison />}
      {selected === null
        ? (state.finding ? <FinderPanel /> : state.report ? <OpenReport /> : <Welcome />)
        : selected.kind === "entity"
        ? <EntityReader key={selected.at} at={selected.at} />
        : <RelationReader key={selected.at} at={selected.at} />}
      <Colophon />
    </section>
  );
}
