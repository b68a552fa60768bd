/** One evidence path: its weakest link first, then every hop with its claims. */

import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { relationLine } from "../chart/edges.ts";
import type { Model } from "../model/model.ts";
import { Claim } from "../panels/claim.tsx";
import { LineSample } from "../panels/glyph.tsx";
import { EntityLink, Inside } from "../panels/link.tsx";
import { opening, usePage } from "../state/page.ts";
import { PATHS, READER, STRINGS } from "../words/words.ts";
import { claimsOf } from "./facts.ts";
import type { EvidencePath, Hop } from "./find.ts";

const CLAIMS = 3;

/** How strong a hop is: its basis, or its state where nothing supports it, and its origins. */
function strength(model: Model, hop: Hop): string {
  const { bases, states } = model.view.vocabulary;
  const word = bases[hop.basis]?.label ?? states.find((s) => s.code === hop.state)?.label ?? "";
  return hop.origins > 0 ? `${word}${STRINGS.marks.comma}${READER.origins(hop.origins)}` : word;
}

function Words({ hop }: { hop: Hop }): VNode {
  const { model } = usePage();
  const { relations, vocabulary } = model.view;
  const type = vocabulary.relation_types[relations.type[hop.relation] ?? -1];
  return (
    <>
      <EntityLink at={relations.source[hop.relation] ?? 0} glyph />{" "}
      <Inside to={opening({ kind: "relation", at: hop.relation })} class="verb">
        {type?.label ?? ""}
      </Inside>{" "}
      <EntityLink at={relations.target[hop.relation] ?? 0} glyph />
    </>
  );
}

function HopItem({ hop, weakest }: { hop: Hop; weakest: boolean }): VNode {
  const { model, finder } = usePage();
  const [all, setAll] = useState(false);
  const claims = claimsOf(model, hop.relation, finder.living.claims);
  const shown = all ? claims : claims.slice(0, CLAIMS);
  return (
    <li class={weakest ? "hop weakest" : "hop"}>
      <p class="said">
        <Words hop={hop} />
      </p>
      <p class="facts">
        <LineSample line={relationLine(model, hop.relation)} /> {strength(model, hop)}
        {weakest && <strong>{` · ${PATHS.weakest}`}</strong>}
      </p>
      {hop.state === "contested" && <p class="state contested">{READER.states["contested"]}</p>}
      {shown.map((c) => <Claim key={c} claim={c} />)}
      {claims.length > shown.length && (
        <button
          type="button"
          class="text more"
          onClick={() => setAll(true)}
        >
          {READER.more(claims.length - shown.length)}
        </button>
      )}
    </li>
  );
}

/** A path that is offered; the one that is open shows its hops. */
export function PathItem({ path, number, open, show }: {
  path: EvidencePath;
  number: number;
  open: boolean;
  show: () => void;
}): VNode {
  const { model } = usePage();
  const weakest = path.hops[path.weakest];
  return (
    <li class={open ? "path open" : "path"}>
      <h3>
        <button type="button" class="text" aria-expanded={open} onClick={show}>
          {PATHS.path(number, path.hops.length)}
        </button>
      </h3>
      {weakest && (
        <p class="summary">
          {path.hops.length > 1 ? PATHS.weakestIs : PATHS.onlyLink} <Words hop={weakest} />:{" "}
          {strength(model, weakest)}
        </p>
      )}
      {open && (
        <ol class="hops">
          {path.hops.map((hop, at) => (
            <HopItem
              key={`${hop.relation} ${hop.start}`}
              hop={hop}
              weakest={path.hops.length > 1 && at === path.weakest}
            />
          ))}
        </ol>
      )}
    </li>
  );
}

/** A path that is refused, and why. */
export function RefusedItem({ path }: { path: EvidencePath }): VNode {
  return (
    <li class="path refused">
      <ol class="hops">
        {path.hops.map((hop) => (
          <li key={`${hop.relation} ${hop.start}`} class={hop.refusal ? "hop no" : "hop"}>
            <Words hop={hop} />
            {hop.refusal && <em class="why">{` – ${PATHS.refusals[hop.refusal]}`}</em>}
          </li>
        ))}
      </ol>
      {path.refusals.includes("time") && <p class="why">{PATHS.refusals.time}</p>}
    </li>
  );
}
