/** Limits of the public API. Unknown parameters are refused: they must never be read as "no filter". */
export default {
  rest: { defaultLimit: 25, maxLimit: 100, withCount: true, strictParams: true },
  documents: { strictParams: true, strictRelations: true },
};
