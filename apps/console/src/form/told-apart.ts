/**
 * Names of which no two are alike: a second one of the same words gets a number, so that links with one name never lead to two places.
 */
export const toldApart = (names: readonly string[]): readonly string[] =>
  names.map((name, at) => {
    const earlier = names.slice(0, at).filter((other) => other === name).length;
    return earlier === 0 ? name : `${name} (${earlier + 1})`;
  });
