const table = (collectionName: string, name: string, plural: string, displayName: string, attributes: object) => ({
  kind: 'collectionType',
  collectionName,
  info: { singularName: name, pluralName: plural, displayName },
  options: { draftAndPublish: false },
  pluginOptions: { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } },
  attributes,
});

const unique = (name: string, columns: readonly string[]) => ({ name, columns, type: 'unique' });
const day = { type: 'string', maxLength: 10, required: true };
const secret = { private: true, searchable: false };

/** The key of a day's marks, drawn at its first view and destroyed with the day. */
const daySalt = {
  ...table('statistics_salts', 'day-salt', 'day-salts', 'Clé du jour', {
    day,
    salt: { type: 'string', required: true, ...secret },
  }),
  indexes: [unique('statistics_salts_day', ['day'])],
};

/** One visitor, one object, one day, as a keyed hash. The unique index is what counts a visitor once. */
const viewMark = {
  ...table('statistics_marks', 'view-mark', 'view-marks', 'Visite du jour', {
    day,
    mark: { type: 'string', required: true, ...secret },
  }),
  indexes: [unique('statistics_marks_mark', ['mark']), { name: 'statistics_marks_day', columns: ['day'] }],
};

/**
 * Views of one object on one day. `audience`: whether everyone could read the object then. `pending`: how many of them are not
 * yet in the object's own `viewCount`.
 */
const dayCount = {
  ...table('statistics_views', 'day-count', 'day-counts', 'Vues d’un jour', {
    day,
    objectKind: { type: 'string', maxLength: 20, required: true },
    objectId: { type: 'string', maxLength: 40, required: true },
    audience: { type: 'string', maxLength: 10, required: true },
    count: { type: 'integer', default: 0, required: true },
    pending: { type: 'integer', default: 0, required: true },
  }),
  indexes: [
    unique('statistics_views_day_object', ['day', 'object_kind', 'object_id', 'audience']),
    { name: 'statistics_views_pending', columns: ['pending'] },
  ],
};

/** How many there were on a day: what no later query could find again. */
const snapshot = {
  ...table('statistics_snapshots', 'snapshot', 'snapshots', 'Relevé du jour', {
    day,
    resources: { type: 'integer', required: true },
    bases: { type: 'integer', required: true },
    collections: { type: 'integer', required: true },
    members: { type: 'integer', required: true },
  }),
  indexes: [unique('statistics_snapshots_day', ['day'])],
};

/** The upkeep's lease, and whether lists are still to be told that counts moved. */
const job = {
  ...table('statistics_jobs', 'job', 'jobs', 'Tâche des statistiques', {
    name: { type: 'string', maxLength: 40, required: true },
    leaseOwner: { type: 'string', maxLength: 60 },
    leaseUntil: { type: 'biginteger', default: '0' },
    listsDue: { type: 'boolean', default: false, required: true },
  }),
  indexes: [unique('statistics_jobs_name', ['name'])],
};

export default {
  'day-salt': { schema: daySalt },
  'view-mark': { schema: viewMark },
  'day-count': { schema: dayCount },
  snapshot: { schema: snapshot },
  job: { schema: job },
};
