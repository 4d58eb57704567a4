import { format } from 'node:util';

export { expect } from 'expect';

/** Tests in the order in which the spec files declare them. */
export const registry = [];
const path = [];

/** Declares a group of tests. */
export function describe(name, body) {
  path.push(name);
  body();
  path.pop();
}

/** Declares a test; its id stays the same however often the file is loaded. */
export function it(name, body) {
  const title = [...path, name].join(' ');
  const same = registry.filter((test) => test.title === title).length;
  registry.push({ title, id: same === 0 ? title : `${title} (${same + 1})`, body });
}

it.each = (rows) => (name, body) => {
  rows.forEach((row, index) => {
    const values = Array.isArray(row) ? row : [row];
    it(`${format(name.replaceAll('%#', String(index)), ...values)} [${index}]`, () => body(...values));
  });
};
