import { describe, expect, it } from '@jest/globals';
import type { Paper } from '@oikeuspolku/language';
import { Temporal } from 'temporal-polyfill';
import { writeFileSync } from 'node:fs';
import { renderPdf } from './index.js';

const paper: Paper = {
  code: 'L1', language: 'fi', title: 'Saimme pyyntösi – asia TP-2026-00042', organisationName: 'Sedu koulutuskuntayhtymä', caseNumber: 'TP-2026-00042',
  window: ['Aino Esimerkki', 'Keksitty katu 1 A 2', '00000 KEKSILÄ'],
  blocks: [
    { kind: 'paragraph', content: ['Saimme pyyntösi ', { text: 'tiistaina 3.3.2026', strong: true }, '. Asianumerosi on TP-2026-00042. Office fi ffi. Sámi: Áá Čč Đđ Ŋŋ Šš Ŧŧ Žž Ââ Õõ Ǥǥ Ǧǧ Ǩǩ Ʒʒ Ǯǯ ʹ'] },
    { kind: 'heading', level: 2, text: 'Mitä seuraavaksi tapahtuu' },
    { kind: 'list', ordered: false, items: [['Tutkimme pyynnön.'], ['Pyydämme tiedot rekisterin omistajalta, joka vastaa niistä omasta puolestaan ja jolla on siihen oma määräaikansa, minkä jälkeen kerromme.'], ['Vastaamme ', { text: 'https://sedu.test/verify', href: 'https://sedu.test/verify' }]] },
    { kind: 'list', ordered: true, items: [['Yksi'], ['Kaksi']] },
    { kind: 'heading', level: 2, text: 'Tiedot' },
    { kind: 'facts', rows: [{ label: 'Rekisterinpitäjä', value: ['Sedu koulutuskuntayhtymä'] }, { label: 'Rekisteri', value: ['Atomi-asiakasrekisteri, joka on hyvin pitkä nimi ja jatkuu seuraavalle riville asti, jotta nähdään mitä tapahtuu'] }, { label: 'Määräaika', value: [{ text: 'tiistaina 31.3.2026', strong: true }] }] },
    { kind: 'table', caption: 'Laskettu määräaika', header: ['Päivä', 'Sääntö', 'Miksi'], rows: Array.from({ length: 40 }, (_, i) => [`${i + 1}.3.2026`, 'Neljä viikkoa', 'Lupaus on neljä viikkoa siitä, kun pyyntö tuli meille, ja se kerrotaan tässä kokonaan.']) },
    { kind: 'quote', content: ['Jag vill ha rättelse av datumet i mina uppgifter.'], lang: 'sv' },
    { kind: 'heading', level: 3, text: 'Muutoksenhaku' },
    { kind: 'paragraph', content: [{ text: 'In English, please.', lang: 'en' }, ' Hostile: \u202Eevil\u2066 中文 😀 x\u0301 \u0000 \uD800 ${x} {{y}} <script>alert(1)</script> (a\\b) العربية'] },
    { kind: 'signature', lines: ['Seinäjoella 31.3.2026', 'Vieno Vastuullinen', 'Rehtori'] },
  ],
  attachments: [{ title: 'Muutoksenhakuohje', blocks: [{ kind: 'paragraph', content: ['Hallinto-oikeus.'] }] }],
};

describe('renderPdf', () => {
  it('renders', async () => {
    const bytes = await renderPdf(paper, { createdAt: Temporal.Instant.from('2026-03-31T09:00:00Z'), linkHosts: ['sedu.test'] });
    writeFileSync('/tmp/h4/a.pdf', bytes);
    const t = performance.now();
    for (let i = 0; i < 20; i++) await renderPdf(paper, { createdAt: Temporal.Instant.from('2026-03-31T09:00:00Z'), linkHosts: ['sedu.test'] });
    console.log((performance.now() - t) / 20);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
