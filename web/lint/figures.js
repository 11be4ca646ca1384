/**
 * Two rules that keep the promise of the views: they show what the platform computed.
 *
 * `no-numeric-fallback`: a missing value never becomes a number.
 * `no-figure-arithmetic`: a screen neither computes with figures nor reads them as numbers.
 */

const FALLBACKS = new Set(["??", "||"]);
const ARITHMETIC = new Set(["-", "*", "/", "%", "**"]);
const READERS = new Set(["Number", "parseFloat", "parseInt", "BigInt"]);
const METHODS = new Set(["toFixed", "toPrecision", "parseFloat", "parseInt"]);

function isNumber(node) {
  if (node.type === "Literal") {
    return typeof node.value === "number" || (typeof node.value === "string" && /^\s*-?\d+(\.\d+)?\s*$/.test(node.value));
  }
  return node.type === "UnaryExpression" && ["-", "+"].includes(node.operator) && isNumber(node.argument);
}

/** A condition whether something is there, answered with a number where it is not. */
function replacesMissing(node) {
  const { test } = node;
  if (test.type !== "BinaryExpression" || !/^[!=]==?$/.test(test.operator)) return false;
  return [test.left, test.right].some(
    (side) => (side.type === "Literal" && side.value === null) || (side.type === "Identifier" && side.name === "undefined"),
  );
}

const noNumericFallback = {
  meta: { type: "problem", schema: [], messages: { fallback: "A missing value stays missing: show it as absent, not as a number." } },
  create(context) {
    const report = (node) => context.report({ node, messageId: "fallback" });
    return {
      LogicalExpression(node) {
        if (FALLBACKS.has(node.operator) && isNumber(node.right)) report(node);
      },
      AssignmentExpression(node) {
        if (["??=", "||="].includes(node.operator) && isNumber(node.right)) report(node);
      },
      ConditionalExpression(node) {
        if (replacesMissing(node) && [node.consequent, node.alternate].some(isNumber)) report(node);
      },
    };
  },
};

const noFigureArithmetic = {
  meta: { type: "problem", schema: [], messages: { arithmetic: "Screens compute nothing: the platform sends every figure." } },
  create(context) {
    const report = (node) => context.report({ node, messageId: "arithmetic" });
    return {
      BinaryExpression(node) {
        if (ARITHMETIC.has(node.operator)) report(node);
        if (node.operator === "+" && (isNumber(node.left) || isNumber(node.right))) report(node);
      },
      UnaryExpression(node) {
        if (node.operator === "+" || (node.operator === "-" && !isNumber(node.argument))) report(node);
      },
      AssignmentExpression(node) {
        if (["-=", "*=", "/=", "%=", "**="].includes(node.operator)) report(node);
      },
      CallExpression({ callee }) {
        if (callee.type === "Identifier" && READERS.has(callee.name)) report(callee);
        if (callee.type !== "MemberExpression") return;
        if (callee.object.type === "Identifier" && callee.object.name === "Math") report(callee);
        if (callee.property.type === "Identifier" && METHODS.has(callee.property.name)) report(callee);
        if (callee.property.type === "Identifier" && callee.property.name === "reduce") report(callee);
      },
    };
  },
};

export const figures = {
  rules: { "no-numeric-fallback": noNumericFallback, "no-figure-arithmetic": noFigureArithmetic },
};
