import { see } from './clauses';
import type { BaseFacts, CollectionFacts, ResourceFacts } from './facts';
import { administersBase, contributesByName, curates, inTeam, named, readsWhole, typed } from './relations';
import type { Person, Reach } from './viewer';

export interface World {
  readonly bases: readonly BaseFacts[];
  readonly resources: readonly ResourceFacts[];
  readonly collections: readonly CollectionFacts[];
}

/** A person's reach among known objects: what the database loader finds with queries, found by asking each object. */
export function reachOf(person: Person, { bases, resources, collections }: World): Reach {
  const ids = <Facts extends { id: string }>(objects: readonly Facts[], test: (facts: Facts) => boolean) =>
    objects.filter(test).map(({ id }) => id);
  const is = (member: string) => member === person.memberId;
  return {
    administeredBases: ids(bases, (base) => administersBase(person, base)),
    contributedBases: ids(bases, (base) => contributesByName(person, base)),
    teamBases: ids(bases, (base) => inTeam(person, base)),
    exceptionBases: ids(bases, ({ exceptions }) => named(person, exceptions) || typed(person, exceptions)),
    seenBases: ids(bases, (base) => see(person, base).seen),
    createdResources: ids(resources, ({ creator }) => creator !== null && is(creator)),
    contributedResources: ids(resources, ({ contributors }) => contributors.some(is)),
    namedResources: ids(resources, ({ exceptions }) => named(person, exceptions)),
    typedResources: ids(resources, ({ exceptions }) => typed(person, exceptions)),
    typedCollections: ids(collections, ({ exceptions }) => typed(person, exceptions)),
    officialBases: ids(bases, (base) => curates(person, base)),
    flaggedBases: ids(bases, (base) => readsWhole(person, base)),
  };
}
