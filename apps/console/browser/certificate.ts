/**
 * Enhances the draft of a certificate: the ready reason of the chosen ground goes into the empty field, and only the facts that this
 * ground needs are asked. Without it every ready reason can be read and copied, and every fact is there.
 */
const ready = document.querySelector<HTMLElement>('[data-ready-reasons]');
const ground = document.querySelector<HTMLSelectElement>('#ground');
const reasons = document.querySelector<HTMLTextAreaElement>('#reasons');

function follow(list: HTMLElement, chosen: HTMLSelectElement, written: HTMLTextAreaElement): void {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-ground]')];
  const textOf = (row: HTMLElement): string => row.querySelector('dd')?.textContent.trim() ?? '';
  const show = (): void => {
    const row = rows.find((one) => one.dataset['ground'] === chosen.value);
    const needed = (row?.dataset['facts'] ?? '').split(' ');
    for (const field of document.querySelectorAll<HTMLInputElement>('input[name^="fact-"]')) {
      const group = field.closest<HTMLElement>('.govuk-form-group');
      if (group !== null)
        group.hidden = row !== undefined && !needed.includes(field.name.slice('fact-'.length));
    }
    // What a person wrote is never replaced: only an empty field, or the ready reason of another ground.
    const untouched = written.value.trim() === '' || rows.some((one) => textOf(one) === written.value.trim());
    if (row !== undefined && untouched) written.value = textOf(row);
  };
  chosen.addEventListener('change', show);
  show();
}

if (ready !== null && ground !== null && reasons !== null) follow(ready, ground, reasons);
