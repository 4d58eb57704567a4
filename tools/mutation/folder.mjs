/** The folders of the law that are mutated, one at a time: `LAW_FOLDER=deadline`. */
export const FOLDERS = ['calendar', 'deadline', 'right', 'refusal', 'case'];

export const folder = process.env.LAW_FOLDER ?? FOLDERS[0];
