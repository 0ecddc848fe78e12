import { useNavigate } from '@tanstack/react-router';
import { SearchBox } from '../../features/accounts/search-box.js';

/** The search of the header: an account opens at the reception; who is not found is registered without one. */
export function HeaderSearch() {
  const navigate = useNavigate();
  return (
    <SearchBox
      onOpen={(account) => void navigate({ to: '/reception', search: { account } })}
      onWithoutAccount={() => void navigate({ to: '/appeals/new' })}
    />
  );
}
