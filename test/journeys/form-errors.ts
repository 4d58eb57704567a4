import type { Locator, Page } from 'playwright-core';

/** What a form was sent with, by the name and value of each field that a person fills. */
type Filled = Readonly<Record<string, string>>;

/** Elements of the browser as this file reads them. */
interface Field {
  readonly tagName: string;
  readonly type: string;
  readonly name: string;
  readonly id: string;
  readonly form: { readonly noValidate: boolean } | null;
  readonly options?: Iterable<{ readonly value: string; readonly disabled: boolean }>;
  value: string;
  checked: boolean;
  getAttribute(name: string): string | null;
  closest(selector: string): Element | null;
}
interface Element {
  readonly id: string;
  readonly textContent: string;
  readonly form?: unknown;
  getAttribute(name: string): string | null;
  closest(selector: string): Element | null;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
}
interface Browsing {
  readonly document: {
    readonly activeElement: Element | null;
    getElementById(id: string): Element | null;
    querySelector(selector: string): Element | null;
    querySelectorAll(selector: string): Iterable<Element>;
  };
}

/** How a form is filled before it is sent. */
export type Filling = 'empty' | 'wrong';

/** Fields of a form that a person types or chooses; secrets and files are never shown again. */
const FIELDS = 'input:not([type=hidden]):not([type=password]):not([type=file]), textarea, select';

/** Empties every field of a form, or types what cannot be right into each, and answers what stands in it then. */
export async function fillForm(form: Locator, filling: Filling): Promise<Filled> {
  await form.locator(FIELDS).evaluateAll(
    (fields, [kind]) => {
      for (const field of fields as unknown as readonly Field[]) {
        if (field.getAttribute('autocomplete') === 'one-time-code') continue;
        if (field.type === 'checkbox' || field.type === 'radio') field.checked = false;
        else if (field.tagName === 'SELECT') {
          const empty = [...(field.options ?? [])].some(({ value }) => value === '');
          if (empty) field.value = '';
        } else
          field.value =
            kind === 'empty' ? '' : /-day$/.test(field.name) ? '31' : /-month$/.test(field.name) ? '2' : 'x1';
      }
    },
    [filling] as const,
  );
  return filledIn(form);
}

/** What stands in the fields of a form. */
export const filledIn = (form: Locator): Promise<Filled> =>
  form
    .locator(FIELDS)
    .evaluateAll((fields) =>
      Object.fromEntries(
        (fields as unknown as readonly Field[])
          .filter((field) => field.getAttribute('autocomplete') !== 'one-time-code')
          .map((field) =>
            field.type === 'checkbox' || field.type === 'radio'
              ? [`${field.name}=${field.value}`, String(field.checked)]
              : [field.name, field.value],
          ),
      ),
    );

/** What a browser would stop with a bubble of its own, in a language that nobody chose (ux U10). */
export const bubblesOf = (form: Locator): Promise<readonly string[]> =>
  form.evaluate((one) => {
    const { noValidate } = one as unknown as { readonly noValidate: boolean };
    if (noValidate) return [];
    const strict =
      'input[required], input[pattern], input[min], input[max], [type=email], [type=number], [type=url]';
    const found = (one as unknown as Element).querySelectorAll(
      `${strict}, textarea[required], select[required]`,
    );
    return [...found].map(({ id }) => `a bubble at ${id}`);
  });

/** The error summary as it came, before anybody moved in the page. */
export interface SeenErrors {
  readonly lines: readonly { readonly text: string; readonly href: string | null }[];
  readonly faults: readonly string[];
}

/**
 * Looks at a page that says what is wrong (ux U10): title, summary with the focus, each line leading to its field, the same words
 * there, the field marked and described, everything typed still there.
 */
export async function errorFaults(
  page: Page,
  formSelector: string,
  prefix: string,
  sent: Filled,
): Promise<SeenErrors> {
  const faults: string[] = [];
  if (!(await page.title()).startsWith(prefix)) faults.push(`title ${await page.title()}`);
  const focused = await page.evaluate(
    () =>
      (globalThis as unknown as Browsing).document.activeElement?.closest('.govuk-error-summary') !== null &&
      (globalThis as unknown as Browsing).document.activeElement?.getAttribute('tabindex') === '-1',
  );
  if (!focused) faults.push('the summary has no focus');
  const lines = await page.locator('.govuk-error-summary__list li').evaluateAll((items) =>
    (items as unknown as readonly Element[]).map((item) => ({
      text: item.textContent.trim(),
      href: item.querySelector('a')?.getAttribute('href') ?? null,
    })),
  );
  if (lines.length === 0) faults.push('no line in the summary');
  for (const line of lines) faults.push(...(await lineFaults(page, line)));
  const kept = await filledIn(page.locator(formSelector).first());
  for (const [name, value] of Object.entries(sent))
    if (kept[name] !== undefined && kept[name].trim() !== value.trim())
      faults.push(`${name} was not kept: ${kept[name]}`);
  return { lines, faults };
}

async function lineFaults(
  page: Page,
  { text, href }: { readonly text: string; readonly href: string | null },
): Promise<readonly string[]> {
  // What the whole case does not allow belongs to no field: its line says why and leads nowhere.
  if (href === null) return [];
  const field = await page.evaluate(FIELD_STATE, href.slice(1));
  if (field === null) return [`${href} leads nowhere`];
  await page.locator(`.govuk-error-summary__list a[href="${href}"]`).first().click();
  const at = await page.evaluate(() => (globalThis as unknown as Browsing).document.activeElement?.id ?? '');
  return [
    ...(at === href.slice(1) ? [] : [`${href} does not take the focus: ${at}`]),
    ...(field.messages.includes(text)
      ? []
      : [`${href} says ${field.messages.join('|')}, the summary ${text}`]),
    ...(field.invalid ? [] : [`${href} is not marked as invalid`]),
    ...(field.described ? [] : [`${href} is not described by its error`]),
  ];
}

/** What the field of an error says of itself. */
const FIELD_STATE = (
  id: string,
): {
  readonly messages: readonly string[];
  readonly invalid: boolean;
  readonly described: boolean;
} | null => {
  const { document } = globalThis as unknown as Browsing;
  const field = document.getElementById(id);
  if (field === null) return null;
  const group = field.closest('.govuk-form-group--error');
  const outer = group?.closest('.govuk-form-group--error') ?? group;
  const fieldset = field.closest('fieldset');
  const says = [...(outer?.querySelectorAll('.govuk-error-message') ?? [])];
  // A hidden word stands before the message for screen readers.
  const messages = says.map((one) => {
    const hidden = one.querySelector('.govuk-visually-hidden')?.textContent ?? '';
    return one.textContent.replace(hidden, '').trim();
  });
  const ids = says.map((one) => one.id);
  const describes = [field, ...(fieldset === null ? [] : [fieldset])].flatMap((one) =>
    (one.getAttribute('aria-describedby') ?? '').split(/\s+/),
  );
  const invalid = [field, ...(fieldset === null ? [] : [fieldset])].some(
    (one) => one.getAttribute('aria-invalid') === 'true',
  );
  return { messages, invalid, described: ids.some((one) => describes.includes(one)) };
};
