import { RequestMethod } from '@nestjs/common';
import { CONTROLLERS } from '../../apps/console/src/console.module.js';

/** Addresses that are read and answer with a file, never with a page. */
const FILES: readonly string[] = [
  '/:organisation/case-register/cases.csv',
  '/:organisation/case-register/cases.json',
  '/:organisation/case-register/public.csv',
  '/:organisation/cases/:caseId/documents/:documentId',
  '/:organisation/cases/:caseId/files/:fileId',
  '/:organisation/cases/:caseId/files/:fileId/picture',
  '/:organisation/certificates/:caseId/:certificateId/pdf',
  '/:organisation/log/log.csv',
  '/:organisation/printing/:documentId/pdf',
  '/:organisation/queue/export.csv',
  '/calendar-feed/:token',
];
/** BullMQ's own dashboard: its page is not ours, and what it asks is no page. */
const BOARD: readonly string[] = [
  '/:organisation/queues/board',
  '/:organisation/queues/board/api/*',
  '/:organisation/queues/board/queue/*',
  '/:organisation/queues/board/static/*',
];
/** Addresses that only lead on to another page. */
const WAYS: readonly string[] = [
  '/',
  '/:organisation/cases/:caseId/preview/:command',
  '/:organisation/queue/last',
];

const metadata = (key: string, of: object): unknown => Reflect.getMetadata(key, of) as unknown;
const pathOf = (of: object): string => {
  const path = metadata('path', of);
  return typeof path === 'string' && path !== '/' ? `/${path}` : '';
};

const addressesOf = (verb: RequestMethod): readonly string[] =>
  CONTROLLERS.flatMap((controller) => {
    const prototype = controller.prototype as unknown as Readonly<Record<string, object>>;
    return Object.getOwnPropertyNames(prototype)
      .map((name) => prototype[name])
      .filter((method) => method !== undefined && metadata('method', method) === verb)
      .map((method) => `${pathOf(controller)}${pathOf(method ?? {})}` || '/');
  });

/** Every address that the console's controllers answer to a GET. */
const READ = addressesOf(RequestMethod.GET);

/** Forms that hold nothing to be filled in: a button alone, or fields that may hold anything. */
const BUTTONS: readonly string[] = [
  '/:organisation/calendar/feed',
  '/:organisation/calendar/feed/end',
  '/:organisation/cases/:caseId/do/:command/draft',
  '/:organisation/cases/:caseId/do/:command/forget',
  '/:organisation/intake/draft',
  '/:organisation/intake/files/:fileId/remove',
  '/:organisation/intake/forget',
  '/:organisation/parked/:dutyId/retry',
  '/:organisation/queue/bulk/remind',
  '/:organisation/queue/search',
  '/:organisation/queue/selection',
  '/:organisation/queue/take',
  '/:organisation/queue/views/:viewId/remove',
  '/:organisation/tasks/:caseId/:taskId/ask',
  '/:organisation/tasks/:caseId/:taskId/take',
  '/:organisation/tasks/:caseId/:taskId/undo',
  '/:organisation/users/:accountId/disable',
  '/:organisation/users/:accountId/enable',
  '/:organisation/users/:accountId/password',
  '/:organisation/users/:accountId/second-factor',
  '/sign-in/out',
];
/** Other buttons of a form that is sent to another address too. */
const OTHER_BUTTONS: readonly string[] = [
  '/:organisation/cases/:caseId/preview/:command',
  '/:organisation/printing/:documentId/address',
  '/:organisation/printing/:documentId/printed',
];
const SENT = addressesOf(RequestMethod.POST);
/** Addresses to which something is sent that can be wrong. */
export const FORM_ROUTES: readonly string[] = SENT.filter(
  (route) => !BUTTONS.includes(route) && !OTHER_BUTTONS.includes(route),
);

/** Addresses of pages: what somebody can look at. */
export const PAGE_ROUTES: readonly string[] = READ.filter(
  (route) => ![...FILES, ...BOARD, ...WAYS].includes(route),
);
/** Addresses that the lists above name and no controller answers any more. */
export const STALE_ROUTES: readonly string[] = [
  ...[...FILES, ...BOARD, ...WAYS].filter((route) => !READ.includes(route)),
  ...[...BUTTONS, ...OTHER_BUTTONS].filter((route) => !SENT.includes(route)),
];

/** The route that answers an address that is read. */
export const routeOf = (path: string): string | null => bestOf(READ, path);
/** The route to which a form is sent. */
export const formRouteOf = (path: string): string | null => bestOf(SENT, path);

/** The route with the most fixed parts among those that fit. */
function bestOf(routes: readonly string[], path: string): string | null {
  const parts = path.split('/');
  const fits = routes.filter((route) => {
    const wanted = route.split('/');
    return (
      wanted.length === parts.length && wanted.every((one, at) => one.startsWith(':') || one === parts[at])
    );
  });
  const fixed = (route: string): number => route.split('/').filter((part) => !part.startsWith(':')).length;
  return [...fits].sort((one, other) => fixed(other) - fixed(one))[0] ?? null;
}
