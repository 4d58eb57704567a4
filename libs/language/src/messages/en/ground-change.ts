import type { groundChange as source } from '../fi/ground-change.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const groundChange: Texts<typeof source> = {
  'ground.NOT_INACCURATE.name': 'The entry is correct',
  'ground.NOT_INACCURATE.law':
    'A person has the right to have inaccurate data rectified. Accuracy is judged against the purpose of the processing.',
  'ground.NOT_INACCURATE.template':
    'We checked the entry against [fill in: source]. It is correct according to it, so we do not change it.',
  'ground.ASSESSMENT_OWN_REMEDY.name': 'It is an assessment that has its own remedy',
  'ground.ASSESSMENT_OWN_REMEDY.law':
    "Rectification covers inaccurate data, not a professional's assessment. A new assessment of studies can be asked under the Basic Education Act.",
  'ground.ASSESSMENT_OWN_REMEDY.template':
    'This is an assessment made by [fill in: who and when] on what was known then, not a wrong fact. We can add your view to it.',
  'ground.STATUTORY_RETENTION.name': 'The law requires the data to be kept',
  'ground.STATUTORY_RETENTION.law':
    'There is no right to erasure if the processing is necessary to comply with a legal obligation.',
  'ground.STATUTORY_RETENTION.template':
    'By law we must keep [fill in: which data] [fill in: until when]. Therefore we cannot erase it now. The law is [fill in: act and section].',
  'ground.PUBLIC_TASK.name': 'The data is needed in a public task',
  'ground.PUBLIC_TASK.law':
    'There is no right to erasure if the processing is necessary for a task in the public interest. The same applies to official authority.',
  'ground.PUBLIC_TASK.template':
    'We need the data for a task, which is [fill in: task]. The task is based on law: [fill in: act and section].',
  'ground.FREEDOM_OF_EXPRESSION.name': 'Freedom of expression and information',
  'ground.FREEDOM_OF_EXPRESSION.law':
    'There is no right to erasure if the processing is necessary for freedom of expression and information.',
  'ground.FREEDOM_OF_EXPRESSION.template':
    'The information is part of public reporting because [fill in: reason]. Therefore we do not erase it.',
  'ground.PUBLIC_HEALTH.name': 'Public health',
  'ground.PUBLIC_HEALTH.law':
    'There is no right to erasure if the processing is necessary for reasons of public interest in public health.',
  'ground.PUBLIC_HEALTH.template':
    'The data is needed for public health because [fill in: reason]. Therefore we do not erase it.',
  'ground.ARCHIVING.name': 'The data must be archived',
  'ground.ARCHIVING.law':
    'There is no right to erasure if it would seriously impair archiving in the public interest.',
  'ground.ARCHIVING.template':
    'The data must be kept permanently: [fill in: decision]. Therefore we do not erase it.',
  'ground.LEGAL_CLAIMS.name': 'Legal claim',
  'ground.LEGAL_CLAIMS.law':
    'Data may be used if it is needed to establish, exercise or defend a legal claim.',
  'ground.LEGAL_CLAIMS.template':
    "The data is needed for a legal claim: [fill in: which claim, without other people's data].",
  'ground.RESTRICTION_GROUND_MISSING.name': 'There is no ground in law for a restriction',
  'ground.RESTRICTION_GROUND_MISSING.law':
    'Processing is restricted if accuracy is contested or the processing is unlawful. It is also restricted if the person needs the data for a claim or has objected.',
  'ground.RESTRICTION_GROUND_MISSING.template':
    'None of the four conditions of the law is met. We checked them like this: [fill in: how].',
  'ground.OBJECTION_BASIS.name': 'Objection does not cover these data',
  'ground.OBJECTION_BASIS.law':
    'A person can object only to processing based on a task in the public interest or a legitimate interest.',
  'ground.OBJECTION_BASIS.template':
    'The use of these data is based on something else: [fill in: basis and act]. Therefore objection does not cover them.',
  'ground.COMPELLING_GROUNDS.name': 'There are compelling grounds for the processing',
  'ground.COMPELLING_GROUNDS.law':
    "Processing may go on if there are compelling legitimate grounds. They must override the person's interests.",
  'ground.COMPELLING_GROUNDS.template':
    'We need the data for [fill in: purpose]. This reason was weighed against your situation and is stronger because [fill in: reason].',
  'ground.CONSENT_NOT_BASIS.name': 'The processing is not based on consent',
  'ground.CONSENT_NOT_BASIS.law':
    'Consent can be withdrawn at any time. Only a consent on which the processing is based can be withdrawn.',
  'ground.CONSENT_NOT_BASIS.template':
    'The use of these data is based not on consent but on law: [fill in: act]. Therefore there is no consent to withdraw.',
  'ground.NO_AUTOMATED_DECISION.name': 'No automated decision was made',
  'ground.NO_AUTOMATED_DECISION.law':
    'The right covers a decision based solely on automated processing that significantly affects the person.',
  'ground.NO_AUTOMATED_DECISION.template':
    'No computer has made a decision about you alone. We checked it like this: [fill in: how]. A person made the decision.',
};
