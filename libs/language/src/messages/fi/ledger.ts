/** One sentence for each step of the ledger that explains a date (domain LEDGER_STEPS). */
export const ledger = {
  'ledger.received': 'Pyyntö saapui {date:day}.',
  'ledger.ordered-by':
    'Tietosuojavaltuutetun määräys {reference}: viimeinen päivä on {date:day}. Mikään ei siirrä sitä.',
  'ledger.four-weeks': 'Neljä viikkoa: {date:day}.',
  'ledger.one-month.one': 'Kuukausi: {date:day}.',
  'ledger.one-month.other': '{n} kuukautta: {date:day}.',
  'ledger.refusal-month': 'Kuukausi ilman lisäaikaa: {date:day}.',
  'ledger.month-end-clamped': 'Kuukaudessa ei ole {day}. päivää, joten viimeinen päivä on {date:day}.',
  'ledger.suspended-days.one': 'Laskenta oli keskeytyksissä {n} päivän. Viimeinen päivä siirtyy: {date:day}.',
  'ledger.suspended-days.other':
    'Laskenta oli keskeytyksissä {n} päivää. Viimeinen päivä siirtyy: {date:day}.',
  'ledger.rolled.one': 'Päivä {from:day} on {reason}. Seuraava arkipäivä on {date:day}.',
  'ledger.rolled.other': 'Nämä päivät eivät ole arkipäiviä: {days}. Seuraava arkipäivä on {date:day}.',
  'ledger.limit-due.four-weeks': 'Lupaamme vastata viimeistään {date:day}.',
  'ledger.limit-due.one-month': 'Lain mukaan vastaus on annettava viimeistään {date:day}.',
  'ledger.limit-due.refusal-notice': 'Kieltäytymisestä on kerrottava viimeistään {date:day}.',
  'ledger.provisional-due': 'Laskenta on keskeytetty. Jos asiakas vastaa tänään, määräaika on {date:day}.',
  'ledger.provisional-due.citizen': 'Laskenta on keskeytetty. Jos vastaat tänään, määräaika on {date:day}.',
  'ledger.without-pauses': 'Ilman taukoja viimeinen päivä olisi {date:day}.',
  'ledger.effective-due.four-weeks':
    'Aikaisempi päivä ratkaisee: {date:day}. Se tulee neljän viikon lupauksesta.',
  'ledger.effective-due.one-month': 'Ratkaiseva päivä on {date:day}. Se tulee laista.',
  'ledger.effective-due.refusal-notice': 'Ratkaiseva päivä on {date:day}. Se koskee kieltäytymistä.',
  'ledger.overdue-from': 'Vastaus on myöhässä, jos sitä ei ole annettu ennen päivää {date:day}.',
  'ledger.dispatch-by-letter':
    'Kirje kannattaa lähettää viimeistään {date:day}. Sen katsotaan saapuvan {days} päivässä.',
  'ledger.dispatch-by-electronic':
    'Sähköinen ilmoitus kannattaa lähettää viimeistään {date:day}. Sen katsotaan saapuvan {days} päivässä.',
  'ledger.extension-notice-by': 'Lisäajasta on kerrottava viimeistään {date:day}.',
  'ledger.extension.one': 'Määräaikaa jatkettiin kuukaudella. Ilmoitus lähetettiin {date:day}.',
  'ledger.extension.other': 'Määräaikaa jatkettiin {n} kuukaudella. Ilmoitus lähetettiin {date:day}.',
  'ledger.extension-ignored.no-months': 'Ilmoitus {date:day} ei jatka määräaikaa: kuukausien määrä puuttuu.',
  'ledger.extension-ignored.no-reasons': 'Ilmoitus {date:day} ei jatka määräaikaa: syytä ei kerrottu.',
  'ledger.extension-ignored.notice-late':
    'Ilmoitus {date:day} ei jatka määräaikaa: se lähetettiin liian myöhään.',
  'ledger.extension-ignored.already-extended':
    'Ilmoitus {date:day} ei jatka määräaikaa: sitä on jo jatkettu kerran.',
  'ledger.pause.identity':
    'Odotimme henkilöllisyyden varmistamista {from:day}–{date:day}. Laskenta oli keskeytyksissä {days}.',
  'ledger.pause.clarification':
    'Odotimme tarkennusta {from:day}–{date:day}. Laskenta oli keskeytyksissä {days}.',
  'ledger.pause-open.identity':
    'Odotamme henkilöllisyyden varmistamista {from:day} alkaen. Laskenta on ollut keskeytyksissä {days}.',
  'ledger.pause-open.clarification':
    'Odotamme tarkennusta {from:day} alkaen. Laskenta on ollut keskeytyksissä {days}.',
  'ledger.pause-ignored.no-doubt':
    'Kysymys {from:day} ei pysäytä laskentaa: henkilöllisyyttä ei ollut syytä epäillä.',
  'ledger.pause-ignored.not-recital-63':
    'Kysymys {from:day} ei pysäytä laskentaa: tietoja ei ole niin paljon, että tarkennus olisi tarpeen.',
  'ledger.pause-ignored.asked-late': 'Kysymys {from:day} ei pysäytä laskentaa: se esitettiin liian myöhään.',
  'ledger.pause-ignored.period-ended': 'Kysymys {from:day} ei pysäytä laskentaa: määräaika oli jo päättynyt.',
  'ledger.answered': 'Vastaus annettiin {date:day}.',
  'ledger.withdrawn': 'Pyyntö peruttiin {date:day}.',
  'ledger.days.one': '{n} päivän',
  'ledger.days.other': '{n} päivää',
  'ledger.heading': 'Näin laskettiin',
  'ledger.source': 'Lähde: {source}',
} as const;
