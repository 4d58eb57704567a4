/** The folders of the law that are mutated. */
export const FOLDERS = ['calendar', 'deadline', 'right', 'refusal', 'case'];

/** The folder of the law to which a file belongs, however deep it lies. */
export const folderOf = (path) => /libs\/domain\/src\/([^/]+)\//.exec(path)?.[1] ?? '';
