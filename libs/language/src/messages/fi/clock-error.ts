/** Facts that make no clock, and rejected personal identity codes (domain CLOCK_ERRORS, HENKILOTUNNUS_REASONS). */
export const clockError = {
  'clock-error.EXTENSION_TOO_LONG': 'Lisäaika on enintään kaksi kuukautta.',
  'clock-error.VERIFIED_BEFORE_REQUESTED': 'Henkilöllisyys on varmistettu ennen kuin sitä pyydettiin.',
  'clock-error.ANSWERED_BEFORE_ASKED': 'Vastaus on annettu ennen kysymystä.',
  'clock-error.VERIFIED_BEFORE_RECEIVED': 'Henkilöllisyys on varmistettu ennen pyynnön saapumista.',
  'clock-error.ASKED_BEFORE_RECEIVED': 'Kysymys on esitetty ennen pyynnön saapumista.',
  'clock-error.ASKED_AFTER_CLOSED': 'Kysymys on esitetty asian päätyttyä.',
  'clock-error.EXTENSION_BEFORE_RECEIVED': 'Lisäajasta on ilmoitettu ennen pyynnön saapumista.',
  'clock-error.EXTENSION_AFTER_CLOSED': 'Lisäajasta on ilmoitettu asian päätyttyä.',
  'clock-error.CLOSED_BEFORE_RECEIVED': 'Asia on päätetty ennen pyynnön saapumista.',
  'clock-error.ORDERED_BEFORE_RECEIVED': 'Määräyksen päivä on ennen sen saapumista.',
} as const;
