package org.attentionworkbench.engine.corpus.samples.translation;

import java.util.List;
import org.attentionworkbench.engine.corpus.samples.making.Dice;
import org.attentionworkbench.engine.corpus.samples.making.LexiconTable;
import org.attentionworkbench.engine.corpus.samples.making.Phrase;

/** Times and places in English and French. */
final class FrenchAdverbials {
    private record Entry(String english, String french) {
        static Entry of(List<String> columns) {
            return new Entry(columns.get(0), columns.get(1));
        }
    }

    private static final List<Entry> HABITS = LexiconTable.parse("""
            every day     | tous:0 les:0 jours:1
            every morning | tous:0 les:0 matins:1
            every evening | tous:0 les:0 soirs:1
            every week    | toutes:0 les:0 semaines:1
            """, Entry::of);
    private static final List<Entry> NOW = LexiconTable.parse("""
            today        | aujourd'hui:0
            now          | maintenant:0
            this morning | ce:0 matin:1
            """, Entry::of);
    private static final List<Entry> BEFORE = LexiconTable.parse("""
            yesterday         | hier:0
            yesterday morning | hier:0 matin:1
            last week         | la semaine:1 dernière:0
            last Sunday       | dimanche:1 dernier:0
            """, Entry::of);
    private static final List<Entry> LATER = LexiconTable.parse("""
            tomorrow         | demain:0
            tomorrow evening | demain:0 soir:1
            next week        | la semaine:1 prochaine:0
            next Monday      | lundi:1 prochain:0
            """, Entry::of);
    private static final List<Entry> PLACES = LexiconTable.parse("""
            in the kitchen     | dans:0 la:1 cuisine:2
            in the park        | dans:0 le:1 parc:2
            in the street      | dans:0 la:1 rue:2
            in the classroom   | dans:0 la:1 classe:2
            at the office      | au:0,1 bureau:2
            at the restaurant  | au:0,1 restaurant:2
            at the library     | à:0 la:1 bibliothèque:2
            at the beach       | à:0 la:1 plage:2
            at the hotel       | à:0 l':1 hôtel:2
            near the station   | près:0 de:0 la:1 gare:2
            near the river     | près:0 de:0 la:1 rivière:2
            near the bridge    | près:0 du:0,1 pont:2
            """, Entry::of);
    private static final List<Entry> STREETS = LexiconTable.parse("""
            in the street    | dans:0 la:1 rue:2
            at the market    | au:0,1 marché:2
            near the station | près:0 de:0 la:1 gare:2
            near the bridge  | près:0 du:0,1 pont:2
            """, Entry::of);
    private static final List<Entry> SPOTS = LexiconTable.parse("""
            on the table       | sur:0 la:1 table:2
            on the chair       | sur:0 la:1 chaise:2
            under the bed      | sous:0 le:1 lit:2
            in the bag         | dans:0 le:1 sac:2
            in the living room | dans:0 le:1 salon:2,3
            in the cupboard    | dans:0 l':1 armoire:2
            behind the door    | derrière:0 la:1 porte:2
            near the window    | près:0 de:0 la:1 fenêtre:2
            near the piano     | près:0 du:0,1 piano:2
            """, Entry::of);
    private static final List<Entry> SPOTS_OUTSIDE = LexiconTable.parse("""
            in the garden         | dans:0 le:1 jardin:2
            in front of the house | devant:0,1,2 la:3 maison:4
            behind the house      | derrière:0 la:1 maison:2
            under the tree        | sous:0 l':1 arbre:2
            near the river        | près:0 de:0 la:1 rivière:2
            near the bridge       | près:0 du:0,1 pont:2
            """, Entry::of);

    private FrenchAdverbials() {}

    /** "every day": with the simple present. */
    static Phrase habit(Dice dice) {
        return draw(dice, HABITS);
    }

    /** "today": with the progressive. */
    static Phrase now(Dice dice) {
        return draw(dice, NOW);
    }

    /** "yesterday". */
    static Phrase before(Dice dice) {
        return draw(dice, BEFORE);
    }

    /** "tomorrow". */
    static Phrase later(Dice dice) {
        return draw(dice, LATER);
    }

    /** Where something is done. */
    static Phrase place(Dice dice) {
        return draw(dice, PLACES);
    }

    /** Where things are bought, sold and carried. */
    static Phrase street(Dice dice) {
        return draw(dice, STREETS);
    }

    /** Where a thing or an animal may be. */
    static Phrase spot(Dice dice, boolean outside) {
        return draw(dice, outside ? SPOTS_OUTSIDE : SPOTS);
    }

    private static Phrase draw(Dice dice, List<Entry> entries) {
        Entry entry = dice.one(entries);
        return Phrase.linked(entry.english(), entry.french());
    }
}
