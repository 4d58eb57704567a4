import type { Language } from '@oikeuspolku/domain';

/** A link with its text, already in the reader's language. */
export interface FrameLink {
  readonly href: string;
  readonly text: string;
}

/** What stands around every page: whose service this is and where the reader can turn. */
export interface Frame {
  /** Style sheet of the app: `citizen.css` or `console.css`. */
  readonly style: string;
  readonly organisationName: string;
  readonly organisationHref: string;
  readonly serviceName: string;
  readonly footerLinks: readonly FrameLink[];
  readonly footerText: string;
  /** Phone number where a person gets help, as it is dialled; null when the organisation has given none. */
  readonly helpPhone: string | null;
  /** Class on `body`; `op-dense` for staff pages. */
  readonly bodyClass: string;
}

/** Facts of a request that a frame may depend on. */
export interface FrameRequest {
  readonly language: Language;
  /** Path of the request without its query. */
  readonly path: string;
  /** Name of the host as the browser asked for it. */
  readonly host: string;
}

/** Each app tells what its pages stand in. It must answer for unknown addresses too: error pages use it. */
export abstract class PageFrames {
  abstract frameFor(request: FrameRequest): Promise<Frame>;
}
