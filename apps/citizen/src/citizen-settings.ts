/** Settings that the pages of the public service depend on. */
export class CitizenSettings {
  constructor(
    /** E-identification is set up. */
    readonly eIdentification: boolean,
    /** Minutes after which an opened case closes by itself; at least 60 (WCAG 2.2.1, ux 1.5). */
    readonly idleMinutes: number,
    readonly absoluteMinutes: number,
    readonly publicOrigin: string,
  ) {}
}
