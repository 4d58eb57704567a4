/** Strong identification online, and a new secret by it. */
export const citizenIdentify = {
  'citizen.identify.heading': 'Tunnistaudu verkossa',
  'citizen.identify.lead': 'Siirryt tunnistuspalveluun. Sen jälkeen palaat tänne.',
  'citizen.identify.kept': 'Vastauksesi ovat tallessa.',
  'citizen.identify.what':
    'Saamme tunnistuspalvelusta nimesi ja syntymäaikasi. Emme tallenna henkilötunnustasi.',
  'citizen.identify.go': 'Siirry tunnistautumaan',
  'citizen.identify.other': 'Valitse toinen tapa',
  'citizen.identify.later': 'Jatka, tunnistaudun myöhemmin',
  'citizen.identify.inReply': 'Avaa vastaus tunnistautumalla verkossa',
  'citizen.identify.done.heading': 'Tunnistautuminen onnistui',
  'citizen.identify.notDone.heading': 'Tunnistautuminen ei riittänyt',
  'citizen.identify.done.case': 'Merkitsemme asiaasi, että henkilöllisyytesi on varmistettu.',
  'citizen.identify.done.reply': 'Voit nyt avata vastauksen.',
  'citizen.identify.done.lost': 'Saat nyt uuden seurantatunnuksen. Vanha tunnus lakkaa toimimasta.',
  'citizen.identify.button.case': 'Merkitse henkilöllisyys',
  'citizen.identify.button.reply': 'Avaa vastaus',
  'citizen.identify.button.lost': 'Anna uusi tunnus',
  'citizen.identify.summary.done': 'Olet tunnistautunut verkossa',
  'citizen.identify.summary.pending': 'Tunnistaudut verkossa. Voit tehdä sen nyt tai myöhemmin.',
  'citizen.identify.caseDone': 'Henkilöllisyytesi on varmistettu.',
  'citizen.identify.ended.heading': 'Tunnistautuminen päättyi',
  'citizen.identify.ended.body':
    'Tunnistautuminen kesti liian kauan, tai se avattiin toisessa selaimessa. Aloita siitä, mihin jäit.',
  'citizen.identify.ended.request': 'Jatka pyyntöä',
  'citizen.lost.new.heading': 'Uusi seurantatunnuksesi',
  'citizen.lost.new.old': 'Vanha tunnus ei enää toimi.',
  'error.E53':
    'Asianumero on väärin, tai pyynnön on tehnyt joku muu. Tarkista numero tai käy palvelupisteessä',
  'error.E54': 'Kirjoita asianumero muodossa TP-2026-00042',
} as const;
