/** What an owner answers about one item (ux O4). */
export interface TaskItemAnswer {
  readonly itemId: string;
  readonly kind: 'found' | 'no-data' | 'done' | 'propose-refusal';
  /** The typed answer, or where and how it was searched, or what was changed. Personal. */
  readonly text: string;
  readonly fileIds: readonly string[];
  /** Whether the material holds other people's data: owner's own words decide what is looked at next. */
  readonly othersData: 'no' | 'marked' | 'unsure';
  readonly proposedGround: string | null;
  /** What of it cannot be given, and why, in the owner's words; for the handler alone. Personal. */
  readonly cannotGive?: string;
}

/** A piece that is not given: a whole file or a part of a typed answer, with its ground (Art. 15(4) and others). */
export interface WithheldPiece {
  readonly fileId: string | null;
  /** Plain description that reveals nothing of the content. */
  readonly description: string;
  readonly ground: string;
}

/** The wording in which a register owner's typed answer is given out, where a part of it is withheld. Personal. */
export interface ReleasedText {
  readonly taskId: string;
  readonly text: string;
}

/** The paper with the data of one item. */
export interface ReplyPaper {
  readonly itemId: string;
  readonly documentId: string;
}
