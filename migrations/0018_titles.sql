-- A conversation is found by any part of its title, with or without accents, while one types.
create index conversations_by_title on conversations.conversations
  using gin (platform.folded(title) gin_trgm_ops) where hidden_at is null and not title_hidden;
