/** Honest old links: what an address names that is no longer here, and on which data it was made. */

import type { VNode } from "preact";
import { relationParts } from "../address/address.ts";
import { DIGITS, missing } from "../address/stamp.ts";
import { Inside } from "../panels/link.tsx";
import { opening, usePage } from "../state/page.ts";
import type { Gone } from "../state/state.ts";
import { CHANGES, READER } from "../words/words.ts";
import { changesOf, keyOfEnds } from "./changes.ts";
import { Ends, Stone } from "./sentence.tsx";

/** Whether the earlier data of this page had what is named. */
function useEarlier(): (kind: Gone["kind"], id: string) => boolean {
  const { model } = usePage();
  const { goneEntities, goneClaims, goneRelations } = changesOf(model);
  return (kind, id) => {
    const parts = kind === "relation" ? relationParts(id) : null;
    if (parts && goneRelations.has(keyOfEnds(...parts))) return true;
    return kind === "claim" ? goneClaims.has(id) : goneEntities.has(id);
  };
}

/** What is known of one id that is not here. */
function Explained({ kind, id }: Gone): VNode {
  const { model } = usePage();
  const { changes } = model.view;
  const earlier = useEarlier()(kind, id);
  const stone = model.tombstones.has(id);
  const parts = kind === "relation" ? relationParts(id) : null;
  return (
    <p>
      {parts && earlier && (
        <>
          <Ends source={parts[0]} type={parts[1]} target={parts[2]} />
          {": "}
        </>
      )}
      <strong>
        {earlier
          ? CHANGES.was(
            kind === "claim" ? CHANGES.theClaim(id) : parts ? READER.theRelation : `“${id}”`,
            changes.date,
            changes.hash.slice(0, DIGITS),
          )
          : READER.unknown(id)}
      </strong>{" "}
      {stone || earlier ? <Stone id={id} quiet={parts !== null} /> : READER.unknownHint}
    </p>
  );
}

/** All that an address names and these data do not hold. */
export function GoneNotice({ gone }: { gone: Gone }): VNode {
  const { model } = usePage();
  const earlier = useEarlier();
  const parts = gone.kind === "relation" ? relationParts(gone.id) : null;
  const ends = parts && !earlier(gone.kind, gone.id)
    ? [parts[0], parts[2]].filter((id) => !model.entityById.has(id))
    : [];
  return (
    <div class="gone">
      {ends.length > 0
        ? ends.map((id) => <Explained key={id} kind="entity" id={id} />)
        : <Explained {...gone} />}
    </div>
  );
}

/** That an address was made on other data than these. */
function MadeOn(): VNode | null {
  const { model, state } = usePage();
  const { about, changes } = model.view;
  if (state.madeOn === "") return null;
  const earlier = changes.hash.startsWith(state.madeOn);
  return (
    <div class="gone made-on">
      <p>
        {CHANGES.madeOn(state.madeOn.slice(0, DIGITS), earlier ? changes.date : "")}{" "}
        {CHANGES.lookingAt(about.hash.slice(0, DIGITS), about.date)} {CHANGES.mayDiffer}
      </p>
      {earlier && (
        <p>
          <Inside to={{ ...opening(null), report: "changes", place: "read" }}>{CHANGES.see}</Inside>
        </p>
      )}
    </div>
  );
}

/** What an old address has to be told. */
export function OldLink(): VNode {
  const { model, state } = usePage();
  return (
    <>
      <MadeOn />
      {missing(model, state).map((gone) => (
        <GoneNotice key={`${gone.kind} ${gone.id}`} gone={gone} />
      ))}
    </>
  );
}
