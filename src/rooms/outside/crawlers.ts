/**
 * Programs that say by their name that they gather texts for AI: to train on, to answer from, or to read for somebody who
 * asks. Names as their makers document them, checked against the public list `ai-robots-txt/ai.robots.txt` on 2026-11-22.
 * A name can be left out or borrowed: what these lines ask, a crawler may disobey.
 */
export const aiCrawlers = [
  'AI2Bot',
  'Amazonbot',
  'Amzn-SearchBot',
  'Amzn-User',
  'anthropic-ai',
  'Applebot-Extended',
  'bedrockbot',
  'Bytespider',
  'CCBot',
  'ChatGPT-User',
  'Claude-SearchBot',
  'Claude-User',
  'Claude-Web',
  'ClaudeBot',
  'cohere-ai',
  'cohere-training-data-crawler',
  'DeepSeekBot',
  'Diffbot',
  'DuckAssistBot',
  'FacebookBot',
  'Google-CloudVertexBot',
  'Google-Extended',
  'Google-NotebookLM',
  'GoogleOther',
  'GPTBot',
  'ImagesiftBot',
  'img2dataset',
  'laion-huggingface-processor',
  'meta-externalagent',
  'meta-externalfetcher',
  'meta-webindexer',
  'MistralAI-User',
  'OAI-SearchBot',
  'omgili',
  'PanguBot',
  'Perplexity-User',
  'PerplexityBot',
  'TikTokSpider',
  'Timpibot',
  'Webzio-Extended',
  'YouBot',
] as const

/**
 * Programs that fetch a page once because a person showed its address to another, to draw the preview of the link: they
 * are let in even where search engines are not.
 */
export const previewers = [
  'Discordbot',
  'facebookexternalhit',
  'LinkedInBot',
  'Mastodon',
  'Slackbot-LinkExpanding',
  'TelegramBot',
  'Twitterbot',
  'WhatsApp',
] as const

/** As a request says who it comes from. Two of the names (`…-Extended`) are asked in robots.txt alone and come with none. */
export const isAiCrawler = (agent: string | undefined): boolean => agent !== undefined && anyOfThem.test(agent)
const anyOfThem = new RegExp(aiCrawlers.join('|'), 'i')
