/** Keys whose text may be the same in two languages: names of languages and formats, patterns, short shared words. Used by the test. */
export const SAME_IN_ALL =
  /^(layout\.language\.|act-of\.|common\.(organisation|register|status|titleSeparator|date)$|question\.portability\.format\.option\.|sample\.(oldValue|newValue|title|place|organisation|register|servicePoint|bodyAddress)|certificate\.(signature\.place|register\.heading|organisation\.name)$|citizen\.check\.periodBetween|citizen\.case\.request$)/;
