/** The text of a story: a tree of plain values, drawn as text, emphasis, lists and links. */

import type { VNode } from "preact";
import type { BlockView, ItemView, SpanView } from "../model/view.ts";
import { Inside, Outside } from "../panels/link.tsx";
import { usePage } from "../state/page.ts";
import { linked } from "./tour.ts";

function Span({ span }: { span: SpanView }): VNode {
  const { model, state } = usePage();
  const words = span.emphasis ? <em>{span.text}</em> : <>{span.text}</>;
  const text = span.strong ? <strong>{words}</strong> : words;
  if (span.link.startsWith("#")) {
    return <Inside to={linked(model, state, span.link)}>{text}</Inside>;
  }
  return span.link ? <Outside url={span.link}>{text}</Outside> : text;
}

function Item({ item }: { item: ItemView }): VNode {
  return <>{item.spans.map((span, at) => <Span key={at} span={span} />)}</>;
}

/** The blocks of a text. */
export function StoryText({ blocks }: { blocks: readonly BlockView[] }): VNode {
  return (
    <div class="story-text" dir="auto" lang="">
      {blocks.map(({ kind, items }, at) => {
        if (kind === "paragraph") {
          return <p key={at}>{items.map((item, i) => <Item key={i} item={item} />)}</p>;
        }
        const List = kind === "numbers" ? "ol" : "ul";
        return (
          <List key={at}>
            {items.map((item, i) => (
              <li key={i}>
                <Item item={item} />
              </li>
            ))}
          </List>
        );
      })}
    </div>
  );
}
