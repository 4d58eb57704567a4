/** What the two web apps share: pages, forms, sessions' cookies, forgery checks, headers, error pages. */
export { startWebApp, WebParts } from './app/start-web-app.js';
export type { RunningWebApp, WebAppOptions } from './app/start-web-app.js';
export type { ReadinessCheck, ReadinessProbe } from './app/health.js';
export { page, redirect, isLocalAddress } from './page/page.js';
export type { BackLink, Page, PageOptions, Redirect, SummaryLine } from './page/page.js';
export { download } from './page/download.js';
export type { Download } from './page/download.js';
export { PageFrames } from './page/frame.js';
export type { Frame, FrameLink, FrameRequest } from './page/frame.js';
export { PageRenderer, pathOf } from './page/page-renderer.js';
export { projectRoot } from './page/project-root.js';
export { createViews, wordsFor } from './page/views.js';
export type { Views } from './page/views.js';
export {
  errorText,
  fieldId,
  inlineErrors,
  listOfValues,
  rawForm,
  readForm,
  summaryOf,
  textOf,
} from './forms/form-errors.js';
export type { FieldError, FormResult, RawForm } from './forms/form-errors.js';
export { isEmail } from './forms/email.js';
export { dateBoxes, readDateFields } from './forms/date-fields.js';
export type { DateReading, DateRule } from './forms/date-fields.js';
export { fileError } from './forms/file-error.js';
export { AcceptsFiles } from './forms/accepts-files.js';
export { readMultipartForm } from './forms/multipart-form.js';
export type { ArrivingFile, MultipartBounds } from './forms/multipart-form.js';
export { ForgeryGuard, TOKEN_FIELD } from './http/forgery-guard.js';
export { isMultipart } from './http/request-hooks.js';
export { CLEAR_SITE_DATA, downloadHeaders, SECURITY_HEADERS } from './http/security-headers.js';
export { languageOf } from './http/language-choice.js';
export type { Visit } from './http/visit.js';
export { notFound, WebError, WEB_ERROR_KINDS } from './errors/web-error.js';
export type { WebErrorKind } from './errors/web-error.js';
export { Sessions } from './session/sessions.js';
export type { SessionKind, OpenSession } from './session/sessions.js';
export { CONSOLE_APP, openStaffSession, staffSessionKind, staffSessionOf } from './session/staff-session.js';
export type { StaffSession } from './session/staff-session.js';
