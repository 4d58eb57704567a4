import { act } from './act.js';
import { actOf } from './act-of.js';
import { caseRegister } from './case-register.js';
import { caseReminder } from './case-reminder.js';
import { caseStatus } from './case-status.js';
import { certificate } from './certificate.js';
import { certificateAttachment } from './certificate-attachment.js';
import { certificateElement } from './certificate-element.js';
import { citizenAnswer } from './citizen-answer.js';
import { citizenEnd } from './citizen-end.js';
import { citizenFollow } from './citizen-follow.js';
import { citizenForm } from './citizen-form.js';
import { citizenIdentify } from './citizen-identify.js';
import { citizenReply } from './citizen-reply.js';
import { citizenSend } from './citizen-send.js';
import { citizenStart } from './citizen-start.js';
import { citizenVerify } from './citizen-verify.js';
import { citizenWhat } from './citizen-what.js';
import { citizenWho } from './citizen-who.js';
import { clockError } from './clock-error.js';
import { command } from './command.js';
import { common } from './common.js';
import { consoleAction } from './console-action.js';
import { consoleAdmin } from './console-admin.js';
import { consoleCase } from './console-case.js';
import { consoleDecision } from './console-decision.js';
import { consoleFrame } from './console-frame.js';
import { consoleIdentity } from './console-identity.js';
import { consoleIntake } from './console-intake.js';
import { consoleLetters } from './console-letters.js';
import { consoleOffice } from './console-office.js';
import { consoleQueue } from './console-queue.js';
import { consoleRegisters } from './console-registers.js';
import { consoleSignIn } from './console-sign-in.js';
import { consoleTasks } from './console-tasks.js';
import { desk } from './desk.js';
import { errorsCitizen } from './errors-citizen.js';
import { errorsStaff } from './errors-staff.js';
import { fee } from './fee.js';
import { groundAccess } from './ground-access.js';
import { groundChange } from './ground-change.js';
import { groundFact } from './ground-fact.js';
import { groundGeneral } from './ground-general.js';
import { holiday } from './holiday.js';
import { identityLaw } from './identity-law.js';
import { journal } from './journal.js';
import { journalCitizen } from './journal-citizen.js';
import { layout } from './layout.js';
import { ledger } from './ledger.js';
import { ledgerSource } from './ledger-source.js';
import { letterBlocks } from './letter-blocks.js';
import { letterCover } from './letter-cover.js';
import { letterEnd } from './letter-end.js';
import { letterNeutral } from './letter-neutral.js';
import { letterReply } from './letter-reply.js';
import { letterStart } from './letter-start.js';
import { letterTask } from './letter-task.js';
import { log } from './log.js';
import { need } from './need.js';
import { outcome } from './outcome.js';
import { pagesError } from './pages-error.js';
import { paperForm } from './paper-form.js';
import { problem } from './problem.js';
import { question } from './question.js';
import { receipt } from './receipt.js';
import { registerRemark } from './register-remark.js';
import { register } from './register.js';
import { remedy } from './remedy.js';
import { reply } from './reply.js';
import { right } from './right.js';
import { rightExplained } from './right-explained.js';
import { rightLaw } from './right-law.js';
import { sample } from './sample.js';
import { vocabulary } from './vocabulary.js';

/** Every text of the service in Finnish, the source of the keys. */
export const fi = {
  ...act,
  ...actOf,
  ...caseRegister,
  ...caseReminder,
  ...caseStatus,
  ...certificate,
  ...certificateAttachment,
  ...certificateElement,
  ...citizenAnswer,
  ...citizenEnd,
  ...citizenFollow,
  ...citizenForm,
  ...citizenIdentify,
  ...citizenReply,
  ...citizenSend,
  ...citizenStart,
  ...citizenVerify,
  ...citizenWhat,
  ...citizenWho,
  ...clockError,
  ...command,
  ...common,
  ...consoleAction,
  ...consoleAdmin,
  ...consoleCase,
  ...consoleDecision,
  ...consoleFrame,
  ...consoleIdentity,
  ...consoleIntake,
  ...consoleLetters,
  ...consoleOffice,
  ...consoleQueue,
  ...consoleRegisters,
  ...consoleSignIn,
  ...consoleTasks,
  ...desk,
  ...errorsCitizen,
  ...errorsStaff,
  ...fee,
  ...groundAccess,
  ...groundChange,
  ...groundFact,
  ...groundGeneral,
  ...holiday,
  ...identityLaw,
  ...journal,
  ...journalCitizen,
  ...layout,
  ...ledger,
  ...ledgerSource,
  ...letterBlocks,
  ...letterCover,
  ...letterEnd,
  ...letterNeutral,
  ...letterReply,
  ...letterStart,
  ...letterTask,
  ...log,
  ...need,
  ...outcome,
  ...pagesError,
  ...paperForm,
  ...problem,
  ...question,
  ...receipt,
  ...register,
  ...registerRemark,
  ...remedy,
  ...reply,
  ...right,
  ...rightExplained,
  ...rightLaw,
  ...sample,
  ...vocabulary,
} as const;
