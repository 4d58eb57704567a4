/** A box that narrows the list of services while the person types. What is ticked always stays in sight. */
function addFilter(place: HTMLElement): void {
  const { filterLabel, filterOne, filterOther } = place.dataset;
  const items = [...document.querySelectorAll<HTMLElement>('[data-keywords]')];
  if (filterLabel === undefined || filterOne === undefined || filterOther === undefined || items.length < 4)
    return;
  const label = document.createElement('label');
  label.className = 'govuk-label';
  label.htmlFor = 'service-filter-box';
  label.textContent = filterLabel;
  const box = document.createElement('input');
  box.className = 'govuk-input govuk-input--width-20';
  box.id = 'service-filter-box';
  box.type = 'search';
  box.autocomplete = 'off';
  const status = document.createElement('p');
  status.className = 'govuk-hint';
  status.setAttribute('role', 'status');
  place.className = 'govuk-form-group';
  place.append(label, box, status);
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') event.preventDefault();
  });
  box.addEventListener('input', () => {
    const wanted = box.value.trim().toLowerCase();
    let shown = 0;
    for (const item of items) {
      const words = `${item.textContent} ${item.dataset['keywords'] ?? ''}`.toLowerCase();
      const matches = words.includes(wanted);
      if (matches) shown += 1;
      item.hidden = !matches && item.querySelector('input')?.checked !== true;
    }
    for (const group of document.querySelectorAll<HTMLElement>('.op-group')) {
      const empty = [...group.children].every((child) => child instanceof HTMLElement && child.hidden);
      group.hidden = empty;
      const heading = group.previousElementSibling;
      if (heading instanceof HTMLElement && heading.classList.contains('op-group-heading'))
        heading.hidden = empty;
    }
    status.textContent =
      wanted === '' ? '' : shown === 1 ? filterOne : filterOther.replace('%n', String(shown));
  });
}

const filterPlace = document.getElementById('service-filter');
if (filterPlace !== null) addFilter(filterPlace);

export {};
