import { LANGUAGES, type Language } from '@oikeuspolku/domain';
import { t } from '@oikeuspolku/language';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { clearVisitorCookie, newVisitorId, setVisitorCookie, type CookieNames } from '../http/cookies.js';
import { TOKEN_FIELD, type ForgeryGuard } from '../http/forgery-guard.js';
import type { AssetManifest } from './asset-manifest.js';
import type { Frame, PageFrames } from './frame.js';
import type { Page } from './page.js';
import { wordsFor, type Views } from './views.js';

/** What the renderer is made of; one per app. */
export interface RendererParts {
  readonly views: Views;
  readonly assets: AssetManifest;
  readonly frames: PageFrames;
  readonly guard: ForgeryGuard;
  readonly cookies: CookieNames;
  readonly secure: boolean;
}

/** Turns a page answer into HTML inside the app's frame. */
export class PageRenderer {
  constructor(private readonly parts: RendererParts) {}

  /**
   * Renders a page for a request. A template that shows a form asks for a token; the first such page gives the browser its
   * opaque identifier, so a visitor who only reads carries no cookie.
   */
  async render(page: Page, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const { language } = request.visit;
    const path = pathOf(request.url);
    const frame = await this.parts.frames.frameFor({ language, path, host: request.hostname });
    return this.parts.views.render(page.template, {
      ...wordsFor(language),
      view: page.view,
      frame,
      path,
      title: fullTitle(page, frame, language),
      back: page.back,
      errors: page.errors,
      languageLinks: languageLinks(request.url, language),
      asset: (name: string) => this.parts.assets.href(name),
      scripts: page.scripts.map((name) => this.parts.assets.href(name)),
      tokenField: TOKEN_FIELD,
      formToken: () => this.parts.guard.tokenFor(this.visitorIdOf(request, reply)),
    });
  }

  /** The identifier of this browser; given now when it has none. */
  visitorIdOf(request: FastifyRequest, reply: FastifyReply): string {
    const known = request.visit.visitorId;
    if (known !== null) return known;
    return this.renewVisitor(request, reply);
  }

  /** Gives the browser a new identifier, as is done whenever its rights grow. The old one no longer opens anything. */
  renewVisitor(request: FastifyRequest, reply: FastifyReply): string {
    const visitorId = newVisitorId();
    request.visit = { ...request.visit, visitorId };
    setVisitorCookie(reply, this.parts.cookies.visitor, visitorId, { secure: this.parts.secure });
    return visitorId;
  }

  /** Takes the identifier from the browser. */
  forgetVisitor(request: FastifyRequest, reply: FastifyReply): void {
    request.visit = { ...request.visit, visitorId: null };
    clearVisitorCookie(reply, this.parts.cookies.visitor, { secure: this.parts.secure });
  }
}

/** Path of an address without its query. */
export function pathOf(url: string): string {
  const end = url.indexOf('?');
  return end === -1 ? url : url.slice(0, end);
}

/** `Virhe: page – service`, as the error pattern asks; without the prefix when there is no error. */
function fullTitle(page: Page, frame: Frame, language: Language): string {
  const titled = t(language, 'common.titleSeparator', {
    page: page.title,
    service: `${frame.serviceName} – ${frame.organisationName}`,
  });
  return page.errors.length === 0 ? titled : t(language, 'common.errorTitle', { title: titled });
}

/** A link in the header that shows this same page in another language. */
export interface LanguageLink {
  readonly lang: Language;
  readonly text: string;
  readonly href: string;
  readonly current: boolean;
}

function languageLinks(url: string, current: Language): readonly LanguageLink[] {
  const query = new URLSearchParams(url.slice(pathOf(url).length + 1));
  return LANGUAGES.map((language) => {
    query.set('lang', language);
    return {
      lang: language,
      text: t(current, `layout.language.${language}`),
      href: `${pathOf(url)}?${query.toString()}`,
      current: language === current,
    };
  });
}
