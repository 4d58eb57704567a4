/**
 * Enhances forms: the error summary gets the focus, a double click sends once, long texts show how much is left.
 * Everything works without it.
 */
function focusErrorSummary(): void {
  const summary = document.querySelector<HTMLElement>('.govuk-error-summary');
  if (summary === null) return;
  summary.tabIndex = -1;
  summary.focus();
  summary.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const target = link === null ? null : document.getElementById(link.hash.slice(1));
    if (target === null) return;
    event.preventDefault();
    const label =
      target.closest('fieldset')?.querySelector('legend') ??
      document.querySelector(`label[for="${target.id}"]`);
    (label ?? target).scrollIntoView();
    target.focus({ preventScroll: true });
  });
}

const REPEAT_AFTER_MS = 4000;

function sendOnce(): void {
  const sentAt = new WeakMap<HTMLFormElement, number>();
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    const last = sentAt.get(form);
    if (last !== undefined && event.timeStamp - last < REPEAT_AFTER_MS) event.preventDefault();
    else sentAt.set(form, event.timeStamp);
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
}

const SAY_AFTER_MS = 1000;

/** Counts UTF-16 units, as the server does. Speaks only after a pause, so that a screen reader is not interrupted. */
function countCharacters(field: HTMLTextAreaElement): void {
  const max = Number(field.dataset['max']);
  const { left, leftOne, over, overOne } = field.dataset;
  const hint = document.getElementById(`${field.id}-info`);
  if (
    hint === null ||
    left === undefined ||
    leftOne === undefined ||
    over === undefined ||
    overOne === undefined
  )
    return;
  const spoken = document.createElement('span');
  spoken.className = 'govuk-visually-hidden';
  spoken.setAttribute('role', 'status');
  hint.after(spoken);
  let timer = 0;
  const tell = (): void => {
    const rest = max - field.value.length;
    const pattern = rest >= 0 ? (rest === 1 ? leftOne : left) : rest === -1 ? overOne : over;
    const text = pattern.replace('%n', String(Math.abs(rest)));
    hint.textContent = text;
    hint.classList.toggle('govuk-error-message', rest < 0);
    clearTimeout(timer);
    timer = setTimeout(() => (spoken.textContent = text), SAY_AFTER_MS);
  };
  field.addEventListener('input', tell);
  tell();
}

focusErrorSummary();
sendOnce();
document.querySelectorAll<HTMLTextAreaElement>('textarea[data-max]').forEach(countCharacters);

export {};
