/** Keeps the draft of a form every half minute, at the address that the form names. */
const SAVE_EVERY_MS = 30_000;

/** Saves what was typed since the last time; a failed try is left to the next one. */
function keepDraft(form: HTMLFormElement): void {
  const address = form.dataset['draft'];
  if (address === undefined) return;
  let changed = false;
  form.addEventListener('input', () => (changed = true));
  form.addEventListener('submit', () => (changed = false));
  setInterval(() => {
    if (!changed) return;
    changed = false;
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
    void fetch(address, { method: 'POST', body, redirect: 'manual', credentials: 'same-origin' }).catch(
      () => (changed = true),
    );
  }, SAVE_EVERY_MS);
}

const drafted = document.querySelector<HTMLFormElement>('form[data-draft]');
if (drafted !== null) keepDraft(drafted);

export {};
