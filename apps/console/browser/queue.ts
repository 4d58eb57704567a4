/**
 * Single-key commands of the queue, off until a person turns them on (WCAG 2.1.4). They never act inside a field and never
 * with Ctrl, Alt or Meta. The choice stays in this browser; nothing else does.
 */
const STORED = 'op-keys';
const help = document.querySelector<HTMLDetailsElement>('details[data-keys]');
const rows = [...document.querySelectorAll<HTMLTableRowElement>('form[data-queue] tbody tr')];

const isOn = (): boolean => localStorage.getItem(STORED) === 'on';
const linkOf = (row: HTMLTableRowElement | undefined): HTMLAnchorElement | null | undefined =>
  row?.querySelector<HTMLAnchorElement>('th a');
const here = (): number => rows.findIndex((row) => row.contains(document.activeElement));

function move(step: 1 | -1): void {
  const at = here();
  const next = at === -1 ? (step === 1 ? 0 : rows.length - 1) : at + step;
  linkOf(rows[next])?.focus();
}

function choose(): void {
  const box = rows[here()]?.querySelector<HTMLInputElement>('input[name=case]');
  if (box != null) box.checked = !box.checked;
}

function take(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-take]');
  const field = form?.querySelector<HTMLInputElement>('input[name=case]');
  const box = rows[here()]?.querySelector<HTMLInputElement>('input[name=case]');
  if (form == null || field == null || box == null) return;
  field.value = box.value;
  form.requestSubmit();
}

const COMMANDS: Readonly<Record<string, () => void>> = {
  j: () => move(1),
  k: () => move(-1),
  x: choose,
  a: take,
  t: () => {
    const today = help?.dataset['today'];
    if (today !== undefined) location.assign(today);
  },
  '/': () => document.getElementById('term')?.focus(),
  '?': () => {
    if (help === null) return;
    help.open = true;
    help.querySelector('summary')?.focus();
  },
};

function onKey(event: KeyboardEvent): void {
  const inField =
    event.target instanceof Element &&
    event.target.closest('input:not([type=checkbox]), select, textarea') !== null;
  if (!isOn() || inField || event.ctrlKey || event.altKey || event.metaKey) return;
  const command = COMMANDS[event.key];
  if (command === undefined) return;
  event.preventDefault();
  command();
}

function showSwitch(place: HTMLDetailsElement): void {
  const button = place.querySelector<HTMLButtonElement>('button[data-keys-switch]');
  const { on, off } = place.dataset;
  if (button === null || on === undefined || off === undefined) return;
  const tell = (): void => {
    button.textContent = isOn() ? off : on;
  };
  button.addEventListener('click', () => {
    localStorage.setItem(STORED, isOn() ? 'off' : 'on');
    tell();
  });
  tell();
  place.hidden = false;
}

if (help !== null) showSwitch(help);
document.addEventListener('keydown', onKey);

export {};
