/**
 * Slack's names for the emoji people use most, as Slack spells them (the names are those of the MIT-licensed emoji-data
 * set). What is not here, a workspace's own emoji above all, stays `:name:`. Each entry: the emoji, then its names.
 */
const table = `
#️⃣ hash, 0️⃣ zero, 1️⃣ one, 2️⃣ two, 3️⃣ three, 4️⃣ four, 5️⃣ five, 6️⃣ six, 7️⃣ seven, 8️⃣ eight, 9️⃣ nine,
©️ copyright, ®️ registered, 🀄 mahjong, 🃏 black_joker, 🅿️ parking, 🆒 cool, 🆓 free, 🆕 new, 🆖 ng, 🆗 ok, 🆘 sos,
🆙 up, 🌅 sunrise, 🌆 city_sunset, 🌈 rainbow, 🌊 ocean, 🌍 earth_africa, 🌎 earth_americas, 🌏 earth_asia,
🌐 globe_with_meridians, 🌔 moon waxing_gibbous_moon, 🌙 crescent_moon, 🌞 sun_with_face, 🌟 star2, 🌧️ rain_cloud,
🌭 hotdog, 🌮 taco, 🌯 burrito, 🌰 chestnut, 🌱 seedling, 🌲 evergreen_tree, 🌳 deciduous_tree, 🌴 palm_tree, 🌵 cactus,
🌶️ hot_pepper, 🌷 tulip, 🌸 cherry_blossom, 🌹 rose, 🌺 hibiscus, 🌻 sunflower, 🌼 blossom, 🌽 corn, 🌾 ear_of_rice,
🌿 herb, 🍀 four_leaf_clover, 🍁 maple_leaf, 🍂 fallen_leaf, 🍃 leaves, 🍄‍🟫 brown_mushroom, 🍄 mushroom, 🍅 tomato,
🍆 eggplant, 🍇 grapes, 🍈 melon, 🍉 watermelon, 🍊 tangerine, 🍋‍🟩 lime, 🍋 lemon, 🍌 banana, 🍍 pineapple, 🍎 apple,
🍏 green_apple, 🍐 pear, 🍑 peach, 🍒 cherries, 🍓 strawberry, 🍔 hamburger, 🍕 pizza, 🍖 meat_on_bone, 🍗 poultry_leg,
🍘 rice_cracker, 🍙 rice_ball, 🍚 rice, 🍛 curry, 🍜 ramen, 🍝 spaghetti, 🍞 bread, 🍟 fries, 🍠 sweet_potato, 🍡 dango,
🍢 oden, 🍣 sushi, 🍤 fried_shrimp, 🍥 fish_cake, 🍦 icecream, 🍧 shaved_ice, 🍨 ice_cream, 🍩 doughnut, 🍪 cookie,
🍫 chocolate_bar, 🍬 candy, 🍭 lollipop, 🍮 custard, 🍯 honey_pot, 🍰 cake, 🍱 bento, 🍲 stew, 🍳 fried_egg cooking,
🍴 fork_and_knife, 🍵 tea, 🍶 sake, 🍷 wine_glass, 🍸 cocktail, 🍹 tropical_drink, 🍺 beer, 🍻 beers, 🍼 baby_bottle,
🍽️ knife_fork_plate, 🍾 champagne, 🍿 popcorn, 🎀 ribbon, 🎁 gift, 🎂 birthday, 🎃 jack_o_lantern, 🎄 christmas_tree,
🎅 santa, 🎆 fireworks, 🎇 sparkler, 🎈 balloon, 🎉 tada, 🎊 confetti_ball, 🎋 tanabata_tree, 🎌 crossed_flags, 🎍 bamboo,
🎎 dolls, 🎏 flags, 🎐 wind_chime, 🎑 rice_scene, 🎒 school_satchel, 🎓 mortar_board, 🎖️ medal, 🎗️ reminder_ribbon,
🎙️ studio_microphone, 🎟️ admission_tickets, 🎣 fishing_pole_and_fish, 🎤 microphone, 🎥 movie_camera, 🎧 headphones,
🎨 art, 🎩 tophat, 🎫 ticket, 🎬 clapper, 🎭 performing_arts, 🎮 video_game, 🎯 dart, 🎰 slot_machine, 🎱 8ball,
🎲 game_die, 🎳 bowling, 🎴 flower_playing_cards, 🎵 musical_note, 🎶 notes, 🎸 guitar, 🎽 running_shirt_with_sash,
🎾 tennis, 🎿 ski, 🏀 basketball, 🏁 checkered_flag, 🏃 runner running, 🏅 sports_medal, 🏆 trophy, 🏈 football,
🏉 rugby_football, 🏏 cricket_bat_and_ball, 🏐 volleyball, 🏑 field_hockey_stick_and_ball,
🏒 ice_hockey_stick_and_puck, 🏓 table_tennis_paddle_and_ball, 🏕️ camping, 🏖️ beach_with_umbrella,
🏞️ national_park, 🏠 house, 🏢 office, 🏥 hospital, 🏫 school, 🏭 factory, 🏳️‍🌈 rainbow-flag, 🏳️‍⚧️ transgender_flag,
🏳️ waving_white_flag, 🏴‍☠️ pirate_flag, 🏵️ rosette, 🏸 badminton_racquet_and_shuttlecock, 🏺 amphora, 🐀 rat,
🐁 mouse2, 🐂 ox, 🐃 water_buffalo, 🐄 cow2, 🐅 tiger2, 🐆 leopard, 🐇 rabbit2, 🐈‍⬛ black_cat, 🐈 cat2, 🐉 dragon,
🐊 crocodile, 🐋 whale2, 🐌 snail, 🐍 snake, 🐎 racehorse, 🐏 ram, 🐐 goat, 🐑 sheep, 🐒 monkey, 🐓 rooster, 🐔 chicken,
🐕‍🦺 service_dog, 🐕 dog2, 🐖 pig2, 🐗 boar, 🐘 elephant, 🐙 octopus, 🐚 shell, 🐛 bug, 🐜 ant, 🐝 bee honeybee,
🐞 ladybug lady_beetle, 🐟 fish, 🐠 tropical_fish, 🐡 blowfish, 🐢 turtle, 🐣 hatching_chick, 🐤 baby_chick,
🐥 hatched_chick, 🐦‍🔥 phoenix, 🐦‍⬛ black_bird, 🐦 bird, 🐧 penguin, 🐨 koala, 🐩 poodle, 🐪 dromedary_camel, 🐫 camel,
🐬 dolphin flipper, 🐭 mouse, 🐮 cow, 🐯 tiger, 🐰 rabbit, 🐱 cat, 🐲 dragon_face, 🐳 whale, 🐴 horse, 🐵 monkey_face,
🐶 dog, 🐷 pig, 🐸 frog, 🐹 hamster, 🐺 wolf, 🐻‍❄️ polar_bear, 🐻 bear, 🐼 panda_face, 🐽 pig_nose, 🐾 feet paw_prints,
🐿️ chipmunk, 👀 eyes, 👁️‍🗨️ eye-in-speech-bubble, 👁️ eye, 👂 ear, 👃 nose, 👄 lips, 👅 tongue, 👆 point_up_2,
👇 point_down, 👈 point_left, 👉 point_right, 👊 facepunch punch, 👋 wave, 👌 ok_hand, 👍 +1 thumbsup, 👎 -1 thumbsdown,
👏 clap, 👐 open_hands, 👑 crown, 👓 eyeglasses, 👕 shirt tshirt, 👖 jeans, 👗 dress, 👜 handbag, 👣 footprints,
👤 bust_in_silhouette, 👥 busts_in_silhouette, 👦 boy, 👧 girl, 👨‍🏫 male-teacher, 👨‍💻 male-technologist, 👨 man,
👩‍🏫 female-teacher, 👩‍💻 female-technologist, 👩 woman, 👪 family, 👫 couple, 👮 cop, 👯 dancers, 👴 older_man,
👵 older_woman, 👶 baby, 👷 construction_worker, 👸 princess, 👹 japanese_ogre, 👺 japanese_goblin, 👻 ghost, 👼 angel,
👽 alien, 👾 space_invader, 👿 imp, 💀 skull, 💁 information_desk_person, 💂 guardsman, 💃 dancer, 💄 lipstick,
💅 nail_care, 💉 syringe, 💊 pill, 💋 kiss, 💌 love_letter, 💍 ring, 💎 gem, 💐 bouquet, 💓 heartbeat, 💔 broken_heart,
💕 two_hearts, 💖 sparkling_heart, 💗 heartpulse, 💘 cupid, 💙 blue_heart, 💚 green_heart, 💛 yellow_heart,
💜 purple_heart, 💝 gift_heart, 💞 revolving_hearts, 💟 heart_decoration, 💡 bulb, 💢 anger, 💤 zzz, 💥 boom collision,
💦 sweat_drops, 💧 droplet, 💨 dash, 💩 hankey poop shit, 💪 muscle, 💫 dizzy, 💬 speech_balloon, 💭 thought_balloon,
💮 white_flower, 💯 100, 💰 moneybag, 💳 credit_card, 💵 dollar, 💶 euro, 💸 money_with_wings, 💹 chart, 💻 computer,
💼 briefcase, 💾 floppy_disk, 💿 cd, 📁 file_folder, 📂 open_file_folder, 📅 date, 📆 calendar,
📈 chart_with_upwards_trend, 📉 chart_with_downwards_trend, 📊 bar_chart, 📋 clipboard, 📌 pushpin, 📍 round_pushpin,
📎 paperclip, 📖 book open_book, 📚 books, 📝 memo pencil, 📢 loudspeaker, 📣 mega, 📦 package, 📨 incoming_envelope,
📫 mailbox, 📰 newspaper, 📱 iphone, 📷 camera, 📸 camera_with_flash, 📹 video_camera, 📺 tv, 📻 radio,
📽️ film_projector, 🔄 arrows_counterclockwise, 🔋 battery, 🔌 electric_plug, 🔍 mag, 🔎 mag_right, 🔑 key, 🔒 lock,
🔓 unlock, 🔔 bell, 🔕 no_bell, 🔗 link, 🔙 back, 🔚 end, 🔛 on, 🔜 soon, 🔝 top, 🔟 keycap_ten, 🔡 abcd, 🔤 abc, 🔥 fire,
🔦 flashlight, 🔧 wrench, 🔨 hammer, 🔪 hocho knife, 🔫 gun, 🔬 microscope, 🔭 telescope, 🔮 crystal_ball,
🔲 black_square_button, 🔴 red_circle, 🔵 large_blue_circle, 🕊️ dove_of_peace, 🕐 clock1, 🕯️ candle, 🕳️ hole,
🕷️ spider, 🕸️ spider_web, 🕹️ joystick, 🕺 man_dancing, 🖐️ raised_hand_with_fingers_splayed,
🖕 middle_finger reversed_hand_with_middle_finger_extended, 🖖 spock-hand, 🖤 black_heart, 🖥️ desktop_computer,
🖨️ printer, 🖼️ frame_with_picture, 🗂️ card_index_dividers, 🗑️ wastebasket, 🗓️ spiral_calendar_pad,
🗣️ speaking_head_in_silhouette, 🗨️ left_speech_bubble, 🗯️ right_anger_bubble, 🗺️ world_map, 😀 grinning, 😁 grin,
😂 joy, 😃 smiley, 😄 smile, 😅 sweat_smile, 😆 laughing satisfied, 😇 innocent, 😈 smiling_imp, 😉 wink, 😊 blush, 😋 yum,
😌 relieved, 😍 heart_eyes, 😎 sunglasses, 😏 smirk, 😐 neutral_face, 😑 expressionless, 😒 unamused, 😓 sweat,
😔 pensive, 😕 confused, 😖 confounded, 😗 kissing, 😘 kissing_heart, 😙 kissing_smiling_eyes, 😚 kissing_closed_eyes,
😛 stuck_out_tongue, 😜 stuck_out_tongue_winking_eye, 😝 stuck_out_tongue_closed_eyes, 😞 disappointed, 😟 worried,
😠 angry, 😡 rage, 😢 cry, 😣 persevere, 😤 triumph, 😥 disappointed_relieved, 😦 frowning, 😧 anguished, 😨 fearful,
😩 weary, 😪 sleepy, 😫 tired_face, 😬 grimacing, 😭 sob, 😮‍💨 face_exhaling, 😮 open_mouth, 😯 hushed, 😰 cold_sweat,
😱 scream, 😲 astonished, 😳 flushed, 😴 sleeping, 😵‍💫 face_with_spiral_eyes, 😵 dizzy_face, 😶‍🌫️ face_in_clouds,
😶 no_mouth, 😷 mask, 😸 smile_cat, 😹 joy_cat, 😺 smiley_cat, 😻 heart_eyes_cat, 😼 smirk_cat, 😽 kissing_cat,
😾 pouting_cat, 😿 crying_cat_face, 🙀 scream_cat, 🙁 slightly_frowning_face, 🙂‍↔️ head_shaking_horizontally,
🙂‍↕️ head_shaking_vertically, 🙂 slightly_smiling_face simple_smile, 🙃 upside_down_face, 🙄 face_with_rolling_eyes,
🙅 no_good, 🙆 ok_woman, 🙇‍♀️ woman-bowing, 🙇‍♂️ man-bowing, 🙇 bow, 🙈 see_no_evil, 🙉 hear_no_evil, 🙊 speak_no_evil,
🙋‍♀️ woman-raising-hand, 🙋‍♂️ man-raising-hand, 🙋 raising_hand, 🙌 raised_hands, 🙍 person_frowning, 🙏 pray,
🚀 rocket, 🚋 train, 🚌 bus, 🚑 ambulance, 🚒 fire_engine, 🚓 police_car, 🚕 taxi, 🚗 car red_car, 🚢 ship,
🚥 traffic_light, 🚦 vertical_traffic_light, 🚧 construction, 🚨 rotating_light, 🚩 triangular_flag_on_post, 🚪 door,
🚫 no_entry_sign, 🚲 bike, 🚴 bicyclist, 🚶 walking, 🚽 toilet, 🚾 wc, 🚿 shower, 🛁 bathtub, 🛋️ couch_and_lamp, 🛏️ bed,
🛠️ hammer_and_wrench, 🛰️ satellite, 🛷 sled, 🟠 large_orange_circle, 🟡 large_yellow_circle, 🟢 large_green_circle,
🟣 large_purple_circle, 🟥 large_red_square, 🟩 large_green_square, 🤌 pinched_fingers, 🤍 white_heart, 🤎 brown_heart,
🤏 pinching_hand, 🤐 zipper_mouth_face, 🤑 money_mouth_face, 🤒 face_with_thermometer, 🤓 nerd_face, 🤔 thinking_face,
🤕 face_with_head_bandage, 🤖 robot_face, 🤗 hugging_face, 🤘 the_horns sign_of_the_horns, 🤙 call_me_hand,
🤚 raised_back_of_hand, 🤛 left-facing_fist, 🤜 right-facing_fist, 🤝 handshake,
🤞 crossed_fingers hand_with_index_and_middle_fingers_crossed, 🤟 i_love_you_hand_sign, 🤠 face_with_cowboy_hat,
🤡 clown_face, 🤢 nauseated_face, 🤣 rolling_on_the_floor_laughing, 🤤 drooling_face, 🤥 lying_face,
🤦‍♀️ woman-facepalming, 🤦‍♂️ man-facepalming, 🤦 face_palm, 🤧 sneezing_face,
🤨 face_with_raised_eyebrow face_with_one_eyebrow_raised, 🤩 star-struck grinning_face_with_star_eyes,
🤪 zany_face grinning_face_with_one_large_and_one_small_eye,
🤫 shushing_face face_with_finger_covering_closed_lips,
🤬 face_with_symbols_on_mouth serious_face_with_symbols_covering_mouth,
🤭 face_with_hand_over_mouth smiling_face_with_smiling_eyes_and_hand_covering_mouth,
🤮 face_vomiting face_with_open_mouth_vomiting, 🤯 exploding_head shocked_face_with_exploding_head,
🤰 pregnant_woman, 🤲 palms_up_together, 🤳 selfie, 🤴 prince, 🤶 mrs_claus mother_christmas, 🤷‍♀️ woman-shrugging,
🤷‍♂️ man-shrugging, 🤷 shrug, 🤿 diving_mask, 🥀 wilted_flower, 🥁 drum_with_drumsticks, 🥂 clinking_glasses,
🥃 tumbler_glass, 🥄 spoon, 🥅 goal_net, 🥇 first_place_medal, 🥈 second_place_medal, 🥉 third_place_medal,
🥊 boxing_glove, 🥋 martial_arts_uniform, 🥌 curling_stone, 🥍 lacrosse, 🥎 softball, 🥏 flying_disc, 🥐 croissant,
🥑 avocado, 🥒 cucumber, 🥓 bacon, 🥔 potato, 🥕 carrot, 🥖 baguette_bread, 🥗 green_salad, 🥘 shallow_pan_of_food,
🥙 stuffed_flatbread, 🥚 egg, 🥛 glass_of_milk, 🥜 peanuts, 🥝 kiwifruit, 🥞 pancakes, 🥟 dumpling, 🥠 fortune_cookie,
🥡 takeout_box, 🥢 chopsticks, 🥣 bowl_with_spoon, 🥤 cup_with_straw, 🥥 coconut, 🥦 broccoli, 🥧 pie, 🥨 pretzel,
🥩 cut_of_meat, 🥪 sandwich, 🥫 canned_food, 🥬 leafy_green, 🥭 mango, 🥮 moon_cake, 🥯 bagel,
🥰 smiling_face_with_3_hearts, 🥱 yawning_face, 🥲 smiling_face_with_tear, 🥳 partying_face, 🥴 woozy_face,
🥵 hot_face, 🥶 cold_face, 🥷 ninja, 🥸 disguised_face, 🥹 face_holding_back_tears, 🥺 pleading_face, 🦀 crab,
🦁 lion_face, 🦂 scorpion, 🦃 turkey, 🦄 unicorn_face, 🦅 eagle, 🦆 duck, 🦇 bat, 🦈 shark, 🦉 owl, 🦊 fox_face,
🦋 butterfly, 🦌 deer, 🦍 gorilla, 🦎 lizard, 🦏 rhinoceros, 🦐 shrimp, 🦑 squid, 🦒 giraffe_face, 🦓 zebra_face,
🦔 hedgehog, 🦕 sauropod, 🦖 t-rex, 🦗 cricket, 🦘 kangaroo, 🦙 llama, 🦚 peacock, 🦛 hippopotamus, 🦜 parrot, 🦝 raccoon,
🦞 lobster, 🦟 mosquito, 🦠 microbe, 🦡 badger, 🦢 swan, 🦣 mammoth, 🦤 dodo, 🦥 sloth, 🦦 otter, 🦧 orangutan, 🦨 skunk,
🦩 flamingo, 🦪 oyster, 🦫 beaver, 🦬 bison, 🦭 seal, 🦮 guide_dog, 🦴 bone, 🦵 leg, 🦶 foot, 🦷 tooth,
🦸‍♀️ female_superhero, 🦸‍♂️ male_superhero, 🦸 superhero, 🦹 supervillain, 🦻 ear_with_hearing_aid,
🦾 mechanical_arm, 🦿 mechanical_leg, 🧀 cheese_wedge, 🧁 cupcake, 🧂 salt, 🧃 beverage_box, 🧄 garlic, 🧅 onion,
🧆 falafel, 🧇 waffle, 🧈 butter, 🧉 mate_drink, 🧊 ice_cube, 🧋 bubble_tea, 🧐 face_with_monocle, 🧑‍🌾 farmer, 🧑‍🍳 cook,
🧑‍🎓 student, 🧑‍🎨 artist, 🧑‍🏫 teacher, 🧑‍💻 technologist, 🧑‍🔧 mechanic, 🧑‍🔬 scientist, 🧑‍🚀 astronaut,
🧑‍🚒 firefighter, 🧑‍⚕️ health_worker, 🧑‍⚖️ judge, 🧑 adult, 🧒 child, 🧓 older_adult, 🧙 mage, 🧠 brain,
🧡 orange_heart, 🧧 red_envelope, 🧨 firecracker, 🧩 jigsaw, 🧪 test_tube, 🧰 toolbox, 🧵 thread, 🧶 yarn, 🧸 teddy_bear,
🧹 broom, 🧺 basket, 🧼 soap, 🩵 light_blue_heart, 🩶 grey_heart, 🩷 pink_heart, 🪀 yo-yo, 🪁 kite, 🪄 magic_wand,
🪅 pinata, 🪆 nesting_dolls, 🪡 sewing_needle, 🪢 knot, 🪩 mirror_ball, 🪰 fly, 🪱 worm, 🪲 beetle, 🪳 cockroach,
🪴 potted_plant, 🪶 feather, 🪷 lotus, 🪸 coral, 🪹 empty_nest, 🪺 nest_with_eggs, 🪻 hyacinth, 🪼 jellyfish, 🪽 wing,
🪾 leafless_tree, 🪿 goose, 🫀 anatomical_heart, 🫁 lungs, 🫂 people_hugging, 🫎 moose, 🫏 donkey, 🫐 blueberries,
🫑 bell_pepper, 🫒 olive, 🫓 flatbread, 🫔 tamale, 🫕 fondue, 🫖 teapot, 🫗 pouring_liquid, 🫘 beans, 🫙 jar,
🫚 ginger_root, 🫛 pea_pod, 🫜 root_vegetable, 🫠 melting_face, 🫡 saluting_face,
🫢 face_with_open_eyes_and_hand_over_mouth, 🫣 face_with_peeking_eye, 🫤 face_with_diagonal_mouth,
🫥 dotted_line_face, 🫦 biting_lip, 🫨 shaking_face, 🫩 face_with_bags_under_eyes,
🫰 hand_with_index_finger_and_thumb_crossed, 🫱 rightwards_hand, 🫲 leftwards_hand, 🫳 palm_down_hand,
🫴 palm_up_hand, 🫵 index_pointing_at_the_viewer, 🫶 heart_hands, 🫷 leftwards_pushing_hand,
🫸 rightwards_pushing_hand, ‼️ bangbang, ⁉️ interrobang, ™️ tm, ℹ️ information_source, ↗️ arrow_upper_right,
↪️ arrow_right_hook, ⌚ watch, ⌛ hourglass, ⌨️ keyboard, ⏰ alarm_clock, ⏱️ stopwatch, ⏳ hourglass_flowing_sand,
☀️ sunny, ☁️ cloud, ☂️ umbrella, ☄️ comet, ☎️ phone telephone, ☑️ ballot_box_with_check, ☕ coffee, ☘️ shamrock,
☝️ point_up, ☠️ skull_and_crossbones, ☮️ peace_symbol, ☹️ white_frowning_face, ☺️ relaxed, ♟️ chess_pawn,
♠️ spades, ♣️ clubs, ♥️ hearts, ♦️ diamonds, ♻️ recycle, ♾️ infinity, ♿ wheelchair, ⚓ anchor, ⚙️ gear,
⚠️ warning, ⚡ zap, ⚪ white_circle, ⚫ black_circle, ⚽ soccer, ⚾ baseball, ⛅ partly_sunny, ⛔ no_entry, ⛪ church,
⛰️ mountain, ⛳ golf, ⛵ boat sailboat, ⛸️ ice_skate, ⛺ tent, ✂️ scissors, ✅ white_check_mark, ✈️ airplane,
✉️ email envelope, ✊ fist, ✋ hand raised_hand, ✌️ v, ✍️ writing_hand, ✏️ pencil2, ✔️ heavy_check_mark,
✖️ heavy_multiplication_x, ✨ sparkles, ❄️ snowflake, ❌ x, ❎ negative_squared_cross_mark, ❓ question,
❔ grey_question, ❕ grey_exclamation, ❗ exclamation heavy_exclamation_mark,
❣️ heavy_heart_exclamation_mark_ornament, ❤️‍🔥 heart_on_fire, ❤️‍🩹 mending_heart, ❤️ heart, ➕ heavy_plus_sign,
➖ heavy_minus_sign, ➡️ arrow_right, ⬅️ arrow_left, ⬆️ arrow_up, ⬇️ arrow_down, ⭐ star`

const byName = new Map(
  table.split(',').flatMap((entry) => {
    const [emoji = '', ...names] = entry.trim().split(' ')
    return names.map((name): [string, string] => [name, emoji])
  }),
)

/** Two countries are `:fr:` and `:it:` for Slack, all others `:flag-be:`. */
const shortFlags = new Set(['cn', 'de', 'es', 'fr', 'gb', 'it', 'jp', 'kr', 'ru', 'us'])

/** `+1`, `flag-be`, `wave::skin-tone-3` as the emoji itself; undefined for a name that Slack itself does not know. */
export function emojiOf(name: string): string | undefined {
  const [, plain = '', , tone] = /^(.+?)(::skin-tone-([2-6]))?$/.exec(name) ?? []
  const emoji = byName.get(plain) ?? flagOf(plain)
  return emoji !== undefined && tone !== undefined ? toned(emoji, Number(tone)) : emoji
}

function flagOf(name: string): string | undefined {
  const country = /^flag-([a-z]{2})$/.exec(name)?.[1] ?? (shortFlags.has(name) ? name : undefined)
  return country && String.fromCodePoint(...[...country].map((letter) => 0x1f1e6 + letter.charCodeAt(0) - 97))
}

/** Only hands and people take a tone; on a cake it would stand beside it as a coloured square. */
function toned(emoji: string, tone: number): string {
  const [first = '', ...rest] = emoji
  if (!/\p{Emoji_Modifier_Base}/u.test(first)) return emoji
  return first + String.fromCodePoint(0x1f3f9 + tone) + rest.filter((part) => part !== '\ufe0f').join('')
}
