/** Enhances the intake page: shows the questions of the chosen rights only. */
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

if (form !== null) {
  followRights(form);
  followRole(form);
}

export {};
