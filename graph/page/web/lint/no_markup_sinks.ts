/**
 * A lint plugin: text from data stays text, and the page's policy is kept.
 *
 * Refuses every way to turn a string into markup, script, style or a request.
 */

const MEMBERS = new Map<string, string>([
  ["innerHTML", "parses text as markup"],
  ["outerHTML", "parses text as markup"],
  ["insertAdjacentHTML", "parses text as markup"],
  ["createContextualFragment", "parses text as markup"],
  ["parseFromString", "parses text as markup"],
  ["setHTMLUnsafe", "parses text as markup"],
  ["srcdoc", "parses text as markup"],
  ["dangerouslySetInnerHTML", "parses text as markup"],
  ["sendBeacon", "makes a request"],
]);

const CALLED = new Map<string, string>([
  ["eval", "runs text as script"],
  ["Function", "runs text as script"],
  ["fetch", "makes a request"],
  ["DOMParser", "parses text as markup"],
  ["Worker", "is refused by the policy of the page"],
  ["SharedWorker", "is refused by the policy of the page"],
  ["XMLHttpRequest", "makes a request"],
  ["WebSocket", "makes a request"],
  ["EventSource", "makes a request"],
  ["importScripts", "runs another file"],
]);

const plugin: Deno.lint.Plugin = {
  name: "page",
  rules: {
    "no-markup-sinks": {
      create(context) {
        const refuse = (node: Deno.lint.Node, name: string, why: string) =>
          context.report({ node, message: `${name} ${why}`, hint: "Use textContent or JSX." });
        const called = (callee: Deno.lint.Expression) => {
          if (callee.type !== "Identifier") return;
          const why = CALLED.get(callee.name);
          if (why) refuse(callee, callee.name, why);
        };
        return {
          MemberExpression(node) {
            const key = node.property;
            const name = key.type === "Identifier"
              ? key.name
              : key.type === "Literal"
              ? String(key.value)
              : "";
            const why = MEMBERS.get(name);
            if (why) refuse(node, name, why);
            if (
              (name === "write" || name === "writeln") && node.object.type === "Identifier" &&
              node.object.name === "document"
            ) refuse(node, `document.${name}`, "parses text as markup");
          },
          JSXAttribute(node) {
            const name = node.name.type === "JSXIdentifier" ? node.name.name : "";
            const why = MEMBERS.get(name);
            if (why) refuse(node, name, why);
            if (name === "style" && node.value?.type === "Literal") {
              refuse(
                node,
                "a style attribute",
                "is refused by the policy: use a class or an object",
              );
            }
          },
          CallExpression(node) {
            called(node.callee);
            const first = node.arguments[0];
            if (
              node.callee.type === "MemberExpression" &&
              node.callee.property.type === "Identifier" &&
              node.callee.property.name === "setAttribute" &&
              first?.type === "Literal" && /^(style|on.*|srcdoc)$/i.test(String(first.value))
            ) {
              refuse(
                node,
                `setAttribute("${first.value}")`,
                "is refused by the policy of the page",
              );
            }
          },
          NewExpression(node) {
            called(node.callee);
          },
        };
      },
    },
  },
};

export default plugin;
