/** Enhances the intake page: shows the questions of the chosen rights only, and keeps the draft every half minute. */
const SAVE_EVERY_MS = 30_000;

const form = document.querySelector<HTMLFormElement>('form[data-intake]');

function followRights(intake: HTMLFormElement): void {
  const parts = [...intake.querySelectorAll<HTMLDetailsElement>('details[data-right]')];
  const show = (): void => {
    const chosen = new FormData(intake).getAll('rights');
    for (const part of parts) {
      const wanted = chosen.includes(part.dataset['right'] ?? '');
      if (wanted && part.hidden) part.open = true;
      part.hidden = !wanted;
    }
  };
  intake.addEventListener('change', show);
  show();
}

function followRole(intake: HTMLFormElement): void {
  const part = intake.querySelector<HTMLDetailsElement>('details[data-for="role"]');
  if (part === null) return;
  const show = (): void => {
    const self = new FormData(intake).get('role') === 'self';
    part.hidden = self;
    part.open = !self;
  };
  intake.addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement && event.target.name === 'role') show();
  });
  show();
}

/** Saves what was typed since the last time; a failed try is left to the next one. */
function keepDraft(intake: HTMLFormElement): void {
  const address = intake.dataset['draft'];
  if (address === undefined) return;
  let changed = false;
  intake.addEventListener('input', () => (changed = true));
  setInterval(() => {
    if (!changed) return;
    changed = false;
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(intake)) if (typeof value === 'string') body.append(name, value);
    void fetch(address, { method: 'POST', body, redirect: 'manual', credentials: 'same-origin' }).catch(
      () => (changed = true),
    );
  }, SAVE_EVERY_MS);
}

if (form !== null) {
  followRights(form);
  followRole(form);
  keepDraft(form);
}

export {};
