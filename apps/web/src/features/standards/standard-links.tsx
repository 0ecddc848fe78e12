import { PageLink } from '../../ui/page-link.js';

/** Opens a norm in the list of its edition. */
export function NormLink({ id, edition }: { readonly id: string; readonly edition: string | undefined }) {
  return (
    <PageLink to="/settings/standard" search={{ norm: id, ...(edition !== undefined && { edition }) }}>
      {id}
    </PageLink>
  );
}

/** Opens the list of open questions of an edition. */
export function QuestionLink({ id, edition }: { readonly id: string; readonly edition: string | undefined }) {
  return (
    <PageLink to="/settings/standard" search={{ tab: 'questions', ...(edition !== undefined && { edition }) }}>
      {id}
    </PageLink>
  );
}
