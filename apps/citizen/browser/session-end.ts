/**
 * Says five minutes and one minute before the session of an opened case ends, and keeps it open at a press (ux 1.5, WCAG 2.2.1).
 * Nothing that is typed is touched: the page stays as it is.
 */
const WARN_AT_SECONDS = [300, 60];
const LOOK_EVERY_MS = 5000;
const GOOD_NEWS_MS = 10_000;

function watchSession(place: HTMLElement): void {
  const status = place.querySelector<HTMLElement>('[role=status]');
  const button = place.querySelector<HTMLButtonElement>('button');
  if (status === null || button === null) return;
  const {
    stay: address = '',
    ending = '',
    endingOne = '',
    stays = '',
    ended = '',
    failed = '',
  } = place.dataset;
  let endsAt = Date.now() + Number(place.dataset['left']) * 1000;
  /** The last moment that was told; what lies before it is told no more. */
  let toldAt = Infinity;
  let cameFrom: Element | null = null;
  const say = (text: string): void => {
    const line = document.createElement('p');
    line.className = 'govuk-body';
    line.textContent = text;
    status.replaceChildren(line);
  };
  const look = (): void => {
    const left = (endsAt - Date.now()) / 1000;
    const moment = left <= 0 ? 0 : WARN_AT_SECONDS.filter((seconds) => left <= seconds).pop();
    if (moment === undefined || moment >= toldAt) return;
    toldAt = moment;
    button.hidden = moment === 0;
    const minutes = Math.max(1, Math.round(left / 60));
    say(moment === 0 ? ended : minutes === 1 ? endingOne : ending.replace('%n', String(minutes)));
  };
  const stay = async (): Promise<void> => {
    const answer = await fetch(address, { headers: { accept: 'application/json' } });
    if (answer.status === 410) endsAt = Date.now();
    else if (answer.ok) {
      const { left } = (await answer.json()) as { left: number };
      endsAt = Date.now() + left * 1000;
      toldAt = Infinity;
      button.hidden = true;
      if (cameFrom instanceof HTMLElement) cameFrom.focus();
      say(stays);
      setTimeout(() => {
        if (toldAt === Infinity) status.replaceChildren();
      }, GOOD_NEWS_MS);
      // A session that is near its last hour gets no more time: the button would promise it.
      if (left <= Math.max(...WARN_AT_SECONDS)) button.remove();
    } else say(failed);
    look();
  };
  button.addEventListener('focus', (event) => (cameFrom = event.relatedTarget as Element | null));
  button.addEventListener('click', () => {
    stay().catch(() => {
      say(failed);
    });
  });
  setInterval(look, LOOK_EVERY_MS);
  document.addEventListener('visibilitychange', look);
  look();
}

const sessionPlace = document.getElementById('session-end');
if (sessionPlace !== null) watchSession(sessionPlace);

export {};
