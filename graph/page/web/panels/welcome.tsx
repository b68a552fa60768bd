/** The reader before anything is open: what this is, where to begin, and what to beware of. */

import type { VNode } from "preact";
import { inLanguage, writeAddress } from "../address/address.ts";
import { INITIAL } from "../state/state.ts";
import { usePage } from "../state/page.ts";
import { READER, STRINGS } from "../words/words.ts";
import { Ledger } from "../ledger/ledger.tsx";
import { ReportLinks } from "../reports/reports.tsx";
import { TourInvitation } from "../tour/panel.tsx";
import { EntityLink } from "./link.tsx";

/** The most prominent entities, best first. */
export function prominent(rank: readonly number[], many: number): number[] {
  const places = new Array<number>(many).fill(-1);
  rank.forEach((place, entity) => {
    if (place < many) places[place] = entity;
  });
  return places.filter((entity) => entity >= 0);
}

/** The opening page. */
export function Welcome(): VNode {
  const { model, state } = usePage();
  const { about, entities } = model.view;
  return (
    <article class="welcome">
      <h2 class="hidden">{STRINGS.about}</h2>
      {about.description && <p class="lead" dir="auto" lang="">{about.description}</p>}
      <p>
        {about.cited
          ? READER.whatThisIs(model.entityCount, model.relationCount, model.claimCount)
          : READER.whatThisIsUncited(model.entityCount, model.relationCount)}
      </p>
      {about.questions.length > 0 && (
        <section>
          <h3>{READER.questions}</h3>
          <ul class="questions">
            {about.questions.map((question) => (
              <li key={question.text}>
                <a
                  href={`#${
                    inLanguage(question.view || writeAddress(model, INITIAL), state.language)
                  }`}
                  lang=""
                >
                  {question.text}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Disclaimer />
      {state.step === 0 && <TourInvitation />}
      <section>
        <h3>{READER.mostConnected}</h3>
        <ul class="plain">
          {prominent(entities.rank, 8).map((e) => (
            <li key={e}>
              <EntityLink at={e} glyph />
            </li>
          ))}
        </ul>
      </section>
      <ReportLinks />
    </article>
  );
}

function Disclaimer(): VNode | null {
  const { disclaimer } = usePage().model.view.about;
  if (!disclaimer) return null;
  return (
    <p class="disclaimer">
      <strong>{READER.disclaimer}</strong> <span dir="auto" lang="">{disclaimer}</span>
    </p>
  );
}

/** Date, fingerprint, licence and contact of the data; the disclaimer where it is not above. */
export function Colophon({ disclaimed }: { disclaimed: boolean }): VNode {
  const { about } = usePage().model.view;
  const row = (name: string, value: VNode | string) =>
    value && (
      <div>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    );
  return (
    <section class="colophon">
      {!disclaimed && <Disclaimer />}
      <h3>{READER.colophon}</h3>
      <dl class="facts">
        {row(READER.asOf, about.date)}
        {row(READER.licence, about.licence)}
        {row(READER.contact, about.contact)}
        {row(READER.hash, <code class="hash">{about.hash}</code>)}
        {row(READER.madeWith, about.version && `recordgraph ${about.version}`)}
      </dl>
      <Ledger />
    </section>
  );
}
