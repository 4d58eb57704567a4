import type { IdentityProvider } from './identify/identity-provider.js';

/** Settings that the pages of the public service depend on. */
export class CitizenSettings {
  constructor(
    /** Provider of strong identification; null where none is set up, and then nothing offers it. */
    readonly identityProvider: IdentityProvider | null,
    /** Minutes after which an opened case closes by itself; at least 60 (WCAG 2.2.1, ux 1.5). */
    readonly idleMinutes: number,
    readonly absoluteMinutes: number,
    readonly publicOrigin: string,
    /** Organisation (path segment) by host name, for organisations with a host of their own. */
    readonly organisationHosts: ReadonlyMap<string, string> = new Map(),
  ) {}

  /** E-identification is set up. */
  get eIdentification(): boolean {
    return this.identityProvider !== null;
  }

  /** The configured address under which people reach an organisation: its own host, or the common one. */
  originOf(slug: string): string {
    const own = [...this.organisationHosts].find(([, organisation]) => organisation === slug);
    return own === undefined ? this.publicOrigin : `https://${own[0]}`;
  }
}
