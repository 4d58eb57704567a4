import type { rightExplained as source } from '../fi/right-explained.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const rightExplained: Texts<typeof source> = {
  'right.access.explained':
    'Du får veta vilka uppgifter som behandlas om dig och en kopia av dem. Vi berättar också vad de används till och till vem de lämnas.',
  'right.rectification.explained':
    'Vi rättar en felaktig uppgift och kompletterar en som saknas. Om du inte håller med om en anställds bedömning kan du lägga till din egen åsikt.',
  'right.erasure.explained':
    'Enligt lag måste många uppgifter bevaras en viss tid. Du kan ändå göra begäran, och en människa bedömer den.',
  'right.restriction.explained':
    'Under begränsningen lagras uppgifterna endast. Vi meddelar dig innan begränsningen upphör.',
  'right.portability.explained':
    'Detta gäller uppgifter som du själv lämnat och som behandlas med stöd av samtycke eller avtal. Annars erbjuder vi uppgifterna genom en begäran om kontroll.',
  'right.objection.explained':
    'Berätta vilken användning du invänder mot och vad som är särskilt i din situation. Direktmarknadsföring upphör alltid.',
  'right.automated-decision.explained':
    'En människa behandlar ett beslut som en dator har fattat ensam. Om det inte finns något sådant beslut berättar vi det.',
  'right.consent-withdrawal.explained':
    'Du kan återkalla samtycket när som helst. Du behöver inte berätta varför.',
  'right.not-sure.explained': 'Berätta vad du vill. Du behöver inte veta vad lagen heter.',
};
