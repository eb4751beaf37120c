package org.attentionworkbench.engine.corpus.samples.summaries;

import java.util.Arrays;
import java.util.List;

/**
 * A kind of news as templates: what is said first, what may follow in any order, and the headline. Slots: {@code person},
 * {@code other}, {@code place}, {@code elsewhere}, {@code company}, {@code day}, {@code n}, {@code m} (not in the headline) and
 * {@code thing}, one of the things.
 *
 * @param openings   ways to begin
 * @param details    sentences one of each line follows, in any order
 * @param headline   with slots of the openings and details
 * @param things     what {@code thing} can be
 */
record Event(List<String> openings, List<List<String>> details, String headline, List<String> things) {
    static final List<Event> ALL = List.of(
            event(
                    "school library bakery theatre station hotel",
                    "fire in {place} {thing} : {n} rescued",
                    "a fire broke out in the {thing} of {place} on {day} . / on {day} the {thing} of {place} caught fire .",
                    "{n} people were rescued from the roof . / firefighters rescued {n} people .",
                    "the fire brigade of {elsewhere} needed {m} hours to put it out . / {person} saw the smoke from {elsewhere}"
                            + " at {m} in the morning ."),
            event(
                    "bridge museum library stadium tunnel hospital",
                    "{place} opens {n} million euro {thing}",
                    "{person} , the mayor of {place} , opened a new {thing} on {day} . / on {day} a new {thing} was opened in"
                            + " {place} .",
                    "it cost {n} million euros . / the people of the town paid {n} million euros for it .",
                    "{other} , who planned it , worked on it for {m} years . / {m} guests came from {elsewhere} ."),
            event(
                    "paintings bicycles clocks violins cameras carpets",
                    "{n} {thing} stolen in {place}",
                    "thieves broke into the shop of {person} in {place} on {day} . / the shop of {person} in {place} was empty"
                            + " on {day} morning .",
                    "they took {n} {thing} . / {n} {thing} are missing .",
                    "a neighbour saw a van from {elsewhere} at {m} at night . / {other} of the police asked {m} neighbours ."),
            event(
                    "trees lamps roofs chimneys fences",
                    "storm destroys {n} {thing} in {place}",
                    "a storm crossed {place} on {day} . / on {day} a storm came over {place} .",
                    "it destroyed {n} {thing} . / {n} {thing} did not stand the wind .",
                    "trains to {elsewhere} were {m} hours late . / {person} of the weather service had warned {m} towns ."),
            event(
                    "coin sword ring vase letter map",
                    "{person} finds {n} year old {thing}",
                    "when {person} from {place} dug up the garden on {day} , there was a {thing} . / on {day} {person} found a"
                            + " {thing} in a field near {place} .",
                    "it is {n} years old . / {other} of the museum says that it was made {n} years ago .",
                    "a collector from {elsewhere} offers {m} euros for it . / it weighs {m} grams ."),
            event(
                    "poetry chess piano science cooking film",
                    "{thing} prize goes to {person}",
                    "{person} was given the {thing} prize in {place} on {day} . / on {day} the {thing} prize went to {person}"
                            + " in {place} .",
                    "last year it went to {other} . / {other} , who had hoped for it , came second .",
                    "the jury from {elsewhere} had {m} people to choose from . / {n} people came , {m} of them from"
                            + " {elsewhere} ."),
            event(
                    "toys shoes engines biscuits computers furniture",
                    "{company} leaves {place} : {n} jobs lost",
                    "{company} , which makes {thing} , closes its factory in {place} on {day} . / on {day} the last {thing} will"
                            + " leave the factory of {company} in {place} .",
                    "{n} people lose their jobs . / there will be no work for {n} people .",
                    "{person} , who leads the company , wants to go to {elsewhere} in {m} months . / {other} bought {m} percent"
                            + " of it last year ."),
            event(
                    "doctors teachers drivers cooks nurses pilots",
                    "{n} {thing} strike in {place}",
                    "{thing} in {place} did not work on {day} . / on {day} the {thing} of {place} stayed at home .",
                    "{n} of them stood in front of the town hall . / {n} took part in the strike .",
                    "they want {m} percent more money , said {person} . / {person} from {elsewhere} spoke for {m} minutes ."));

    private static Event event(String things, String headline, String openings, String... details) {
        return new Event(
                choices(openings),
                Arrays.stream(details).map(Event::choices).toList(),
                headline,
                List.of(things.split(" ")));
    }

    private static List<String> choices(String text) {
        return List.of(text.split(" / "));
    }
}
