/** Who speaks of an entity: the documents by what they rest on, in order of date. */

import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { publishersOf, speakersOf, text } from "../model/model.ts";
import { opening, usePage } from "../state/page.ts";
import { READER, STRINGS } from "../words/words.ts";
import { EntityLink, Inside } from "./link.tsx";
import { type Ground, groundsOf, type Source } from "./sources.ts";
import { When } from "./when.tsx";

const FIRST = 5;

function Voices({ of }: { of: readonly number[] }): VNode {
  return (
    <>
      {of.map((voice, i) => (
        <span key={voice}>
          {i > 0 && ", "}
          <EntityLink at={voice} />
        </span>
      ))}
    </>
  );
}

function Row({ source }: { source: Source }): VNode {
  const { model } = usePage();
  const { claims } = model.view;
  const relations = [...new Set(source.claims.map((c) => model.relationOf[c] ?? 0))];
  const [only] = relations;
  const published = text(model, claims.published[source.claims[0] ?? 0]);
  // Who says it, and beside it who published it, where that is somebody else.
  const voices = [...new Set(source.claims.flatMap((c) => speakersOf(model, c)))];
  const publishers = publishersOf(model, source.document).filter((p) => !voices.includes(p));
  const count = READER.claimCount(source.claims.length);
  return (
    <li>
      <span class="when">{published && <When start={published} />}</span>
      <span>
        <Voices of={voices} />
        {voices.length > 0 && ": "}
        <cite>
          <EntityLink at={source.document} />
        </cite>
        {publishers.length > 0 && (
          <>
            {" ("}
            <Voices of={publishers} />
            {")"}
          </>
        )}{" "}
        <span class="quiet">
          {relations.length === 1 && only !== undefined
            ? <Inside to={opening({ kind: "relation", at: only })}>{count}</Inside>
            : count}
        </span>
        {source.opposes && <span class="stance">{READER.saysOtherwise}</span>}
      </span>
    </li>
  );
}

function GroundList({ ground }: { ground: Ground }): VNode {
  const { model } = usePage();
  const [all, setAll] = useState(false);
  const basis = model.view.vocabulary.bases[ground.basis];
  const rest = ground.sources.length - FIRST;
  const shown = all ? ground.sources : ground.sources.slice(0, FIRST);
  return (
    <div class="ground">
      <h4 title={basis?.meaning}>{basis?.label ?? STRINGS.legendUncited}</h4>
      <ol>{shown.map((source) => <Row key={source.document} source={source} />)}</ol>
      {rest > 0 && !all && (
        <button type="button" class="text more" onClick={() => setAll(true)}>
          {READER.more(rest)}
        </button>
      )}
    </div>
  );
}

/** The documents that speak of an entity, or nothing where none or only one does. */
export function Sources({ at }: { at: number }): VNode | null {
  const { model, selection } = usePage();
  const grounds = groundsOf(model, at, (claim) => selection.claims[claim] === 1);
  const documents = new Set(grounds.flatMap((g) => g.sources.map((source) => source.document)));
  if (documents.size < 2) return null;
  return (
    <section class="sources" aria-label={READER.sources(documents.size)}>
      <h3>{READER.sources(documents.size)}</h3>
      {grounds.map((ground) => <GroundList key={`${at} ${ground.basis}`} ground={ground} />)}
    </section>
  );
}
